package dev.fairlead.policies.question;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.route.Front;
import dev.fairlead.network.route.Lead;
import dev.fairlead.network.route.Route;
import dev.fairlead.network.route.Standing;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network with the indexes that many questions of policies go through. Safe for threads. */
public final class Scene {
  /** All rules of a scope run on one thread, one after the other. */
  private static final ThreadLocal<WeakReference<Scene>> LAST = new ThreadLocal<>();

  /** A route that leads to the pods of a workload, and the port on which they get its requests. */
  record Arrival(Route route, Lead lead, PortTarget target) {}

  private final Network network;
  private @Nullable IdentityHashMap<Resource, List<Reference>> referencesByHolder;
  private @Nullable IdentityHashMap<Resource, List<Route>> routesByOwner;
  private @Nullable IdentityHashMap<Workload, List<Arrival>> arrivals;

  private Scene(Network network) {
    this.network = network;
  }

  /** The scene of a network. */
  public static Scene of(Network network) {
    WeakReference<Scene> reference = LAST.get();
    Scene last = reference == null ? null : reference.get();
    if (last == null || last.network != network) {
      last = new Scene(network);
      LAST.set(new WeakReference<>(last));
    }
    return last;
  }

  public Network network() {
    return network;
  }

  /** Where an object names others, in the order of the file. */
  public synchronized List<Reference> references(Resource holder) {
    IdentityHashMap<Resource, List<Reference>> index = referencesByHolder;
    if (index == null) {
      index = new IdentityHashMap<>();
      for (Reference reference : network.references().all()) {
        index.computeIfAbsent(reference.holder(), h -> new ArrayList<>()).add(reference);
      }
      referencesByHolder = index;
    }
    return index.getOrDefault(holder, List.of());
  }

  /** The hosts and paths of an Ingress or a route of Gateway API. */
  synchronized List<Route> routes(Resource owner) {
    IdentityHashMap<Resource, List<Route>> index = routesByOwner;
    if (index == null) {
      index = new IdentityHashMap<>();
      for (Route route : network.routes().all()) {
        index.computeIfAbsent(route.owner(), o -> new ArrayList<>()).add(route);
      }
      routesByOwner = index;
    }
    return index.getOrDefault(owner, List.of());
  }

  /** What brings requests from outside the cluster to a workload by host and path. */
  synchronized List<Arrival> arrivals(Workload workload) {
    IdentityHashMap<Workload, List<Arrival>> index = arrivals;
    if (index == null) {
      index = new IdentityHashMap<>();
      for (Route route : network.routes().all()) {
        if (route.front().kind() != Front.Kind.SERVICE && takesRequests(route.standing())) {
          add(route, index);
        }
      }
      arrivals = index;
    }
    return index.getOrDefault(workload, List.of());
  }

  private static boolean takesRequests(Standing standing) {
    return standing instanceof Standing.Serves || standing instanceof Standing.Contested;
  }

  private static void add(Route route, IdentityHashMap<Workload, List<Arrival>> index) {
    for (Lead lead : route.leads()) {
      if (lead.pods().isPresent() && !lead.isBroken()) {
        for (PortTarget target : lead.pods().get().targets()) {
          index
              .computeIfAbsent(target.pods().workload(), w -> new ArrayList<>())
              .add(new Arrival(route, lead, target));
        }
      }
    }
  }
}

package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.selection.Scrape;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds callers from elsewhere that the policies of the scope do not let in. */
final class ShutOuts {
  private final Network network;
  private final Supplements supplements;
  private final Set<Call> seen = new HashSet<>();
  private final List<ShutOut> found = new ArrayList<>();

  private record Call(Resource object, Service service, ServicePort port) {}

  ShutOuts(Network network, Supplements supplements) {
    this.network = network;
    this.supplements = supplements;
  }

  List<ShutOut> find() {
    for (Reference reference : network.references().all()) {
      Optional<ShutOut.Caller> caller = caller(reference);
      if (caller.isPresent()
          && reference.resolution() instanceof Resolution.Found found
          && found.port().isPresent()
          && !found.target().isExternalName()) {
        add(
            caller.get(),
            reference.holder(),
            reference.host().place(),
            found.target(),
            found.port().get());
      }
    }
    network.all(Monitor.class).forEach(this::add);
    return found;
  }

  private static Optional<ShutOut.Caller> caller(Reference reference) {
    return switch (reference.kind()) {
      case INGRESS, GATEWAY_ROUTE, OPENSHIFT_ROUTE -> Optional.of(ShutOut.Caller.CONTROLLER);
      case WEBHOOK, CONVERSION_WEBHOOK, API_SERVICE -> Optional.of(ShutOut.Caller.API_SERVER);
      default -> Optional.empty();
    };
  }

  private void add(Monitor monitor) {
    if (network.scrapeOf(monitor) instanceof Scrape.Services scraped) {
      for (Monitor.Endpoint endpoint : monitor.endpoints()) {
        Located<String> wanted = endpoint.port().orElse(null);
        for (Service service : scraped.services()) {
          for (ServicePort port : service.ports()) {
            if (wanted != null && port.nameOrEmpty().equals(wanted.value())) {
              add(ShutOut.Caller.PROMETHEUS, monitor, wanted.place(), service, port);
            }
          }
        }
      }
    }
  }

  private void add(
      ShutOut.Caller caller, Resource object, Place place, Service service, ServicePort port) {
    PortTargets behind = network.targetsOf(service, port);
    Protocol protocol = Protocol.tryParse(port.protocol().value()).orElse(null);
    if (protocol == null
        || behind.targets().isEmpty()
        || !behind.doubts().isEmpty()
        || !seen.add(new Call(object, service, port))) {
      return;
    }
    for (PortTarget target : behind.targets()) {
      Workload to = target.pods().workload();
      int number = target.number().orElse(-1);
      if (number < 1
          || !refuses(to, protocol, number)
          || supplements.mayOpen(to, Direction.INGRESS, protocol, number)
          || mayBeNeighbour(caller, to, protocol, number)) {
        return;
      }
    }
    PortTarget first = behind.targets().get(0);
    int number = first.number().getAsInt();
    found.add(
        new ShutOut(
            caller,
            object,
            place,
            service,
            port,
            number,
            reasons(first.pods().workload(), protocol, number)));
  }

  private boolean refuses(Workload to, Protocol protocol, int number) {
    return number <= 65535
        && network
            .reachability()
            .refusedElsewhere(Peer.of(to), Direction.INGRESS)
            .contains(protocol, number);
  }

  private List<Reason> reasons(Workload to, Protocol protocol, int number) {
    Connections refused = network.reachability().refusedElsewhere(Peer.of(to), Direction.INGRESS);
    Outcome outcome = new Outcome(Connections.NONE, refused, Connections.NONE);
    return outcome.verdict(protocol, number).reasons().stream()
        .filter(r -> r.place().isPresent())
        .toList();
  }

  /** Whether the caller may be one of the pods of the namespace that are let in. */
  private boolean mayBeNeighbour(
      ShutOut.Caller caller, Workload to, Protocol protocol, int number) {
    List<Reason> openers =
        network.reachability().openers(Peer.of(to), Direction.INGRESS, protocol, number);
    for (Reason opener : openers) {
      for (NetworkPolicy.Rule rule : rules(opener)) {
        for (NetworkPolicy.Peer peer : rule.peers()) {
          if (peer.podSelector().isPresent()
              && peer.namespaceSelector().isEmpty()
              && mayMean(peer.podSelector().get(), caller, to)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<NetworkPolicy.Rule> rules(Reason opener) {
    return opener instanceof Reason.Matched matched
        ? supplements.policy(matched).stream().map(p -> p.ingress().get(matched.rule())).toList()
        : List.of();
  }

  /** A selector of pods that are not at hand may mean anybody. */
  private boolean mayMean(LabelSelector selector, ShutOut.Caller caller, Workload to) {
    boolean any = false;
    for (PodSet pods : network.pods().candidates(selector.matchLabels())) {
      if (pods.workload().meta().mayShareNamespaceWith(to.meta())
          && pods.fit(selector) != PodSet.Fit.NONE) {
        any = true;
        if (pods.workload() != to && mayBe(caller, pods.workload())) {
          return true;
        }
      }
    }
    return !any;
  }

  private static boolean mayBe(ShutOut.Caller caller, Workload workload) {
    StringBuilder names = new StringBuilder(workload.name());
    for (Container container : workload.podSpec().allContainers()) {
      container.image().ifPresent(i -> names.append(' ').append(i.value()));
    }
    String text = names.toString().toLowerCase(Locale.ROOT);
    return caller.marks().stream().anyMatch(text::contains);
  }
}

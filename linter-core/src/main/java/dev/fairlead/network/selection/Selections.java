package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.PodDisruptionBudget;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.ScaleTarget;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers what autoscalers, disruption budgets, NetworkPolicies and monitors act on. */
public final class Selections {
  /** Since 1.16 workloads are served in {@code apps} alone. */
  private static final int EXTENSIONS_ENDED = 16;

  private final Network network;

  private Selections(Network network) {
    this.network = network;
  }

  public static Selections of(Network network) {
    return new Selections(network);
  }

  /** What an autoscaler scales. */
  public Scaling of(ScaleTarget scaler) {
    ScaleTarget.Target target = scaler.target().orElse(null);
    if (target == null) {
      return unknown(Doubt.Kind.FRAGMENT, scaler + " is only a part of one", scaler.meta().place());
    }
    for (Resource resource : network.resources()) {
      if (isTarget(resource, target) && resource.meta().mayShareNamespaceWith(scaler.meta())) {
        return found(resource, target);
      }
    }
    List<Resource> outside = outside(target);
    if (!outside.isEmpty()) {
      return unknown(
          Doubt.Kind.SURROUNDINGS,
          outside.get(0) + " is defined outside the scope",
          outside.get(0).meta().place());
    }
    List<Doubt> doubts = unread();
    if (!doubts.isEmpty()) {
      return new Scaling.Unknown(doubts.get(0));
    }
    List<Workload> near = near(scaler.meta(), target);
    return near.isEmpty() && !network.contents().complete()
        ? unknown(
            Doubt.Kind.OPEN_WORLD,
            target.kind() + " " + target.name() + " may be defined elsewhere",
            target.name().place())
        : new Scaling.Missing(near);
  }

  private Scaling found(Resource resource, ScaleTarget.Target target) {
    if (!(resource instanceof Workload workload)) {
      return new Scaling.Found(resource);
    }
    String served = workload.kind().group();
    boolean extensions = target.group().equals("extensions") && served.equals("apps");
    return switch (workload.kind()) {
      case POD, JOB, CRON_JOB, DAEMON_SET -> new Scaling.NotScalable(workload);
      case CUSTOM -> new Scaling.Found(resource);
      default -> {
        if (target.group().equals(served) || (extensions && minor() < EXTENSIONS_ENDED)) {
          yield new Scaling.Found(resource);
        }
        yield new Scaling.WrongGroup(workload, extensions ? EXTENSIONS_ENDED : 0);
      }
    };
  }

  private int minor() {
    return network.profile().minor();
  }

  private List<Resource> outside(ScaleTarget.Target target) {
    return network
        .contents()
        .surroundings()
        .named(target.group(), target.kind().value(), target.name().value());
  }

  private static Scaling unknown(Doubt.Kind kind, String because, Place place) {
    return new Scaling.Unknown(new Doubt(kind, because, place));
  }

  private static boolean isTarget(Resource resource, ScaleTarget.Target target) {
    return resource.name().equals(target.name().value())
        && resource.meta().kind().equals(target.kind());
  }

  /**
   * A workload of the name and another kind, or of the kind and a name alike; autoscalers are also
   * called by what they scale.
   */
  private List<Workload> near(ObjectMeta scaler, ScaleTarget.Target target) {
    String name = target.name().value();
    List<Workload> near = new ArrayList<>();
    network
        .workloads()
        .filter(w -> w.meta().mayShareNamespaceWith(scaler))
        .filter(
            w ->
                (w.name().equals(name) && w.kind() != Workload.Kind.POD)
                    || (w.meta().kind().equals(target.kind())
                        && (w.name().equals(scaler.name().value())
                            || Nearness.isSlip(w.name(), name)
                            || Nearness.isSameStem(w.name(), name))))
        .forEach(near::add);
    if (near.isEmpty()) {
      nearOutside(scaler, target, near);
    }
    near.sort(Comparator.comparingInt(w -> Nearness.distance(w.name(), name)));
    return near;
  }

  /** Those of other scopes count only if both say that they belong to one namespace. */
  private void nearOutside(ObjectMeta scaler, ScaleTarget.Target target, List<Workload> near) {
    if (scaler.namespace().isEmpty()) {
      return;
    }
    for (Resource resource :
        network.contents().surroundings().alike(target.kind().value(), target.name().value())) {
      if (resource instanceof Workload workload
          && workload.meta().namespace().equals(scaler.namespace())) {
        near.add(workload);
      }
    }
  }

  /** Which pods a disruption budget protects. */
  public Protection of(PodDisruptionBudget budget) {
    LabelSelector selector = budget.selector().orElse(null);
    boolean beta = budget.meta().apiVersion().endsWith("v1beta1");
    if (selector == null) {
      String because = budget + " has no selector, or is only a part of one";
      return new Protection.Unknown(
          List.of(new Doubt(Doubt.Kind.FRAGMENT, because, budget.meta().place())));
    }
    return selector.isEmpty() && beta
        ? new Protection.Nothing(Optional.empty())
        : pods(budget.meta(), selector);
  }

  /** Which pods a NetworkPolicy is about. */
  public Protection of(NetworkPolicy policy) {
    LabelSelector selector = policy.podSelector().orElse(null);
    if (selector == null) {
      String because = policy + " has no selector and is about all pods of its namespace";
      return new Protection.Unknown(
          List.of(new Doubt(Doubt.Kind.OPEN_WORLD, because, policy.meta().place())));
    }
    return pods(policy.meta(), selector);
  }

  /** Which pods of an owner's namespace a selector picks. */
  public Protection pods(ObjectMeta owner, LabelSelector selector) {
    List<PodSet> certain = new ArrayList<>();
    List<Doubt> doubts = unread();
    for (PodSet pods : network.pods().candidates(selector.matchLabels())) {
      PodSet.Fit fit =
          pods.workload().meta().mayShareNamespaceWith(owner)
              ? pods.fit(selector)
              : PodSet.Fit.NONE;
      if (fit == PodSet.Fit.ALL || fit == PodSet.Fit.SOME) {
        certain.add(pods);
      } else if (fit == PodSet.Fit.UNKNOWN) {
        String because = "labels that are not in the manifests decide on " + pods;
        Place place = pods.workload().meta().place();
        doubts.add(new Doubt(Doubt.Kind.GENERATED_LABEL, because, place));
      }
    }
    if (!certain.isEmpty()) {
      return new Protection.Pods(certain, selector.isEmpty());
    }
    outside(selector, owner, doubts);
    if (!doubts.isEmpty()) {
      return new Protection.Unknown(doubts);
    }
    Optional<NearMiss> nearest =
        selector.matchExpressions().isEmpty()
            ? network.nearestMiss(owner, selector.matchLabels())
            : Optional.empty();
    return network.contents().complete() || nearest.filter(NearMiss::convincing).isPresent()
        ? new Protection.Nothing(nearest)
        : new Protection.Unknown(
            List.of(
                new Doubt(
                    Doubt.Kind.OPEN_WORLD, "its pods may be defined elsewhere", selector.place())));
  }

  private void outside(LabelSelector selector, ObjectMeta budget, List<Doubt> doubts) {
    if (selector.matchLabels().isEmpty()) {
      return;
    }
    Labels.Label first = selector.matchLabels().all().iterator().next();
    for (Workload workload : network.contents().surroundings().labelled(first)) {
      if (workload.meta().mayShareNamespaceWith(budget)
          && selector.matches(workload.template().labels().values())) {
        String because = workload + " is defined outside the scope";
        doubts.add(new Doubt(Doubt.Kind.SURROUNDINGS, because, workload.meta().place()));
      }
    }
  }

  /** What a monitor makes Prometheus scrape. */
  public Scrape of(Monitor monitor) {
    return new Scrapes(network, unread()).of(monitor);
  }

  private List<Doubt> unread() {
    List<Doubt> doubts = new ArrayList<>();
    for (Problem problem : network.contents().problems()) {
      if (problem.kind().loses()) {
        String because = problem.place().file() + " could not be read: " + problem.message();
        doubts.add(new Doubt(Doubt.Kind.UNREAD, because, problem.place()));
      }
    }
    return doubts;
  }
}

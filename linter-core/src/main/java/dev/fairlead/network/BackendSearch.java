package dev.fairlead.network;

import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pods of a Service: those of its namespace that carry every pair of the selector ({@code
 * endpointslice_controller.go}: {@code syncService}), and what keeps the answer from being certain.
 */
final class BackendSearch {
  private final Contents contents;
  private final Pods pods;
  private final ScopeObjects objects;
  private final int minor;
  private final OtherControllers otherControllers;
  private final AttachedEndpoints attached;
  private final NearMisses nearMisses;

  BackendSearch(
      Contents contents,
      Pods pods,
      ScopeObjects objects,
      int minor,
      OtherControllers otherControllers,
      AttachedEndpoints attached,
      NearMisses nearMisses) {
    this.contents = contents;
    this.pods = pods;
    this.objects = objects;
    this.minor = minor;
    this.otherControllers = otherControllers;
    this.attached = attached;
    this.nearMisses = nearMisses;
  }

  Backends of(Service service) {
    Labels selector = service.selector().orElse(null);
    if (selector == null || service.isExternalName()) {
      return new Backends.NoSelector(service);
    }
    List<PodSet> picked = pods.selectedBy(selector, service.meta());
    List<Doubt> doubts = others(service, selector);
    if (!picked.isEmpty()) {
      surroundings(service, selector, picked.stream().map(PodSet::workload).toList(), doubts);
      return new Backends.Selected(service, picked, doubts);
    }
    doubtsOfAbsence(service, selector, doubts);
    Optional<NearMiss> nearest = nearMisses.of(service);
    List<Workload> meant =
        nearest.filter(NearMiss::convincing).map(NearMiss::workload).stream().toList();
    surroundings(service, selector, meant, doubts);
    if (!doubts.isEmpty()) {
      return new Backends.Unknown(service, doubts);
    }
    boolean convincing = nearest.filter(NearMiss::convincing).isPresent();
    Optional<String> system = convincing ? Optional.empty() : SystemPods.namespaceOf(service);
    if (convincing || system.isPresent() || contents.complete()) {
      return new Backends.Empty(service, system.isPresent() ? Optional.empty() : nearest, system);
    }
    doubts.add(new Doubt(Doubt.Kind.OPEN_WORLD, "its pods may be defined somewhere else", null));
    return new Backends.Unknown(service, doubts);
  }

  /** Pods that may be selected too. */
  private List<Doubt> others(Service service, Labels selector) {
    List<Doubt> doubts = new ArrayList<>();
    for (PodSet candidate : pods.candidates(selector)) {
      if (!candidate.workload().meta().mayShareNamespaceWith(service.meta())) {
        continue;
      }
      PodSet.Fit fit = candidate.fit(selector);
      if (fit == PodSet.Fit.UNKNOWN) {
        doubts.add(undecided(candidate, selector));
      } else if (fit != PodSet.Fit.NONE
          && !candidate.workload().meta().sharesNamespaceWith(service.meta())
          && !hasNamesake(candidate.workload(), service)) {
        doubts.add(
            new Doubt(
                Doubt.Kind.NAMESPACE,
                candidate.workload() + " matches if both are applied to one namespace",
                candidate.workload().meta().place()));
      }
    }
    for (Workload fragment : pods.fragments()) {
      if (mayComplete(fragment, service, selector)) {
        doubts.add(
            new Doubt(
                Doubt.Kind.FRAGMENT,
                fragment + " is only a part of an object",
                fragment.meta().place()));
      }
    }
    return doubts;
  }

  /**
   * Pods outside the scope that match: the Service may be theirs. Those of a namesake of a workload
   * that is selected, or was meant, belong to a variant of the application, and so do those beside
   * a copy of the Service.
   */
  private void surroundings(
      Service service, Labels selector, List<Workload> own, List<Doubt> doubts) {
    for (Workload workload : labelled(selector)) {
      PodSet.Fit fit = PodExpansion.of(workload, minor).fit(selector);
      boolean variant =
          own.stream().anyMatch(each -> each.name().equals(workload.name()))
              || hasOwnCopy(workload, service);
      if ((fit == PodSet.Fit.ALL || fit == PodSet.Fit.SOME)
          && !variant
          && workload.meta().mayShareNamespaceWith(service.meta())) {
        doubts.add(
            new Doubt(
                Doubt.Kind.SURROUNDINGS,
                workload + " outside the scope matches",
                workload.meta().place()));
      }
    }
  }

  /** Whether the namespace of a workload has a Service of the same name: then it needs no other. */
  private boolean hasNamesake(Workload workload, Service service) {
    for (Resource each : objects.named("", "Service", service.name())) {
      if (each.meta().sharesNamespaceWith(workload.meta())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the directory of a workload defines the Service, too: then it needs no other. */
  private boolean hasOwnCopy(Workload workload, Service service) {
    String directory = directory(workload);
    for (Resource each : contents.surroundings().named("", "Service", service.name())) {
      if (directory(each).equals(directory)) {
        return true;
      }
    }
    return false;
  }

  private static String directory(Resource resource) {
    String file = resource.meta().place().file().name();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Workloads outside the scope that carry the pair that the fewest carry. */
  private List<Workload> labelled(Labels selector) {
    @Nullable List<Workload> fewest = null;
    for (Labels.Label pair : selector.all()) {
      List<Workload> some = contents.surroundings().labelled(pair);
      if (fewest == null || some.size() < fewest.size()) {
        fewest = some;
      }
    }
    return fewest == null ? List.of() : fewest;
  }

  private static Doubt undecided(PodSet candidate, Labels selector) {
    for (Labels.Label pair : selector.all()) {
      if (candidate.fit(pair) != PodSet.Fit.UNKNOWN) {
        continue;
      }
      if (candidate.generated().contains(pair.key())) {
        return new Doubt(
            Doubt.Kind.GENERATED_LABEL,
            "the cluster chooses the value of label " + pair.key(),
            pair.place());
      }
      return candidate.openLabels() && !candidate.labels().containsKey(pair.key())
          ? new Doubt(
              Doubt.Kind.OTHER_CONTROLLER,
              "the controller of " + candidate.workload() + " may add label " + pair.key(),
              candidate.workload().meta().place())
          : new Doubt(
              Doubt.Kind.PLACEHOLDER,
              "a placeholder decides whether " + candidate.workload() + " has " + pair,
              pair.place());
    }
    throw new IllegalStateException("decided: " + candidate);
  }

  /** Whether a part of a workload shares a pair of the selector or the Service's name. */
  private static boolean mayComplete(Workload fragment, Service service, Labels selector) {
    if (!fragment.meta().mayShareNamespaceWith(service.meta())) {
      return false;
    }
    if (Nearness.isSameStem(fragment.name(), service.name())) {
      return true;
    }
    Labels labels = fragment.template().labels();
    for (Labels.Label pair : selector.all()) {
      if (pair.value().equals(labels.get(pair.key()))) {
        return true;
      }
    }
    return false;
  }

  /** What else speaks against claiming that a Service selects nothing. */
  private void doubtsOfAbsence(Service service, Labels selector, List<Doubt> doubts) {
    if (service.ports().isEmpty() && !service.isHeadless()) {
      doubts.add(
          new Doubt(
              Doubt.Kind.FRAGMENT, "the Service is only a part of one", service.meta().place()));
    }
    for (Labels.Label pair : selector.all()) {
      if (Placeholder.in(pair.key()) || Placeholder.in(pair.value())) {
        doubts.add(new Doubt(Doubt.Kind.PLACEHOLDER, pair + " is a placeholder", pair.place()));
      }
    }
    for (EndpointSlice slice : attached.slices(service)) {
      doubts.add(manual(slice.meta().toString(), slice.meta().place()));
    }
    for (Endpoints endpoints : attached.endpoints(service)) {
      doubts.add(manual(endpoints.meta().toString(), endpoints.meta().place()));
    }
    Doubt controller = otherControllers.about(service);
    if (controller != null) {
      doubts.add(controller);
    }
    List<String> values = selector.all().stream().map(Labels.Label::value).toList();
    for (Problem problem : contents.problems()) {
      if (Doubt.mayHold(problem, values)) {
        doubts.add(Doubt.unread(problem));
      }
    }
  }

  private static Doubt manual(String what, Place place) {
    return new Doubt(Doubt.Kind.MANUAL_ENDPOINTS, what + " gives it endpoints", place);
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves {@code spec.serviceName} of a StatefulSet. */
final class GoverningServices {
  private final Contents contents;
  private final ServiceSearch services;
  private final Pods pods;

  GoverningServices(Contents contents, ServiceSearch services, Pods pods) {
    this.contents = contents;
    this.services = services;
    this.pods = pods;
  }

  GoverningService of(Workload statefulSet) {
    Located<String> name = statefulSet.serviceName().orElse(null);
    if (name == null) {
      return new GoverningService.NotNamed(Optional.ofNullable(headlessOf(statefulSet)));
    }
    Service service = services.find(name.value(), statefulSet.meta());
    if (service == null) {
      return missing(statefulSet, name);
    }
    Labels selector = service.selector().orElse(null);
    PodSet own = pods.of(statefulSet);
    if (selector == null || own == null) {
      return new GoverningService.Found(
          service,
          selector == null
              ? GoverningService.Selection.NO_SELECTOR
              : GoverningService.Selection.UNKNOWN,
          List.of());
    }
    PodSet.Fit fit = own.fit(selector);
    return new GoverningService.Found(
        service,
        switch (fit) {
          case ALL, SOME -> GoverningService.Selection.SELECTS;
          case NONE -> GoverningService.Selection.SKIPS;
          case UNKNOWN -> GoverningService.Selection.UNKNOWN;
        },
        fit == PodSet.Fit.NONE ? differences(own, selector) : List.of());
  }

  private static List<LabelDifference> differences(PodSet own, Labels selector) {
    List<LabelDifference> differences = new ArrayList<>();
    for (Labels.Label pair : selector.all()) {
      if (own.fit(pair) == PodSet.Fit.NONE) {
        differences.add(
            new LabelDifference(
                pair, Optional.ofNullable(own.workload().template().labels().label(pair.key()))));
      }
    }
    return differences;
  }

  private GoverningService missing(Workload statefulSet, Located<String> name) {
    List<Doubt> doubts = services.doubtsOfAbsence(name.value(), name.place(), statefulSet.meta());
    List<Service> near = new ArrayList<>(services.near(name.value(), statefulSet.meta()));
    @Nullable Service own = headlessOf(statefulSet);
    if (own != null) {
      near.removeIf(service -> service == own);
      near.add(0, own);
    }
    if (doubts.isEmpty() && near.isEmpty() && !contents.complete()) {
      doubts.add(
          new Doubt(
              Doubt.Kind.OPEN_WORLD,
              "Service " + name + " may be defined somewhere else",
              name.place()));
    }
    return new GoverningService.Missing(name, near, doubts);
  }

  /** The headless Service that selects the StatefulSet's pods, whatever its name. */
  private @Nullable Service headlessOf(Workload statefulSet) {
    PodSet own = pods.of(statefulSet);
    if (own != null) {
      for (Service service : services.all()) {
        if (service.isHeadless()
            && service.meta().sharesNamespaceWith(statefulSet.meta())
            && service.selector().filter(s -> own.fit(s) == PodSet.Fit.ALL).isPresent()) {
          return service;
        }
      }
    }
    return null;
  }
}

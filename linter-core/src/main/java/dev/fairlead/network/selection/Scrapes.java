package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates monitors as the Prometheus operator does ({@code pkg/prometheus/promcfg.go}: {@code
 * generateServiceMonitorConfig}): a ServiceMonitor selects by the labels of Services themselves and
 * names their ports, a PodMonitor by those of pods and names container ports.
 */
final class Scrapes {
  private final Network network;
  private final List<Doubt> unread;

  Scrapes(Network network, List<Doubt> unread) {
    this.network = network;
    this.unread = unread;
  }

  Scrape of(Monitor monitor) {
    LabelSelector selector = monitor.selector().orElse(null);
    if (selector == null) {
      return unknown(Doubt.Kind.FRAGMENT, monitor + " is only a part of one", monitor.meta());
    }
    return monitor.ofPods() ? pods(monitor, selector) : services(monitor, selector);
  }

  private static Scrape unknown(Doubt.Kind kind, String because, ObjectMeta at) {
    return new Scrape.Unknown(List.of(new Doubt(kind, because, at.place())));
  }

  private static boolean looksIn(Monitor monitor, ObjectMeta meta) {
    if (monitor.anyNamespace()) {
      return true;
    }
    if (monitor.namespaces().isEmpty()) {
      return meta.mayShareNamespaceWith(monitor.meta());
    }
    return meta.namespace().isEmpty()
        || monitor.namespaces().stream()
            .anyMatch(
                n -> n.value().equals(meta.namespaceOrDefault()) || Placeholder.in(n.value()));
  }

  private Scrape services(Monitor monitor, LabelSelector selector) {
    List<Service> selected = new ArrayList<>();
    for (Service service : network.services().toList()) {
      if (looksIn(monitor, service.meta()) && selector.matches(service.meta().labels().values())) {
        selected.add(service);
      }
    }
    if (!selected.isEmpty()) {
      List<Scrape.Port> ports = new ArrayList<>();
      monitor.endpoints().forEach(e -> ports.add(port(e, selected)));
      return new Scrape.Services(selected, ports);
    }
    List<Doubt> doubts = new ArrayList<>(unread);
    for (Labels.Label pair : selector.matchLabels().all()) {
      for (Service service : network.contents().surroundings().servicesLabelled(pair)) {
        if (selector.matches(service.meta().labels().values())) {
          String because = service + " is defined outside the scope";
          doubts.add(new Doubt(Doubt.Kind.SURROUNDINGS, because, service.meta().place()));
        }
      }
    }
    placeholders(selector, doubts);
    if (!doubts.isEmpty()) {
      return new Scrape.Unknown(doubts);
    }
    Optional<Scrape.Miss> near = near(monitor, selector);
    return near.isPresent() || network.contents().complete()
        ? new Scrape.Nothing(near)
        : unknown(Doubt.Kind.OPEN_WORLD, "its Services may be defined elsewhere", monitor.meta());
  }

  private static void placeholders(LabelSelector selector, List<Doubt> doubts) {
    for (Labels.Label pair : selector.matchLabels().all()) {
      if (Placeholder.in(pair.value())) {
        doubts.add(
            new Doubt(Doubt.Kind.PLACEHOLDER, pair + " is a placeholder", pair.valuePlace()));
      }
    }
  }

  private static Scrape.Port port(Monitor.Endpoint endpoint, List<Service> services) {
    Located<String> wanted = endpoint.port().orElse(null);
    if (wanted == null || Placeholder.in(wanted.value())) {
      return new Scrape.Port.Unknown(endpoint);
    }
    @Nullable ServicePort meant = null;
    for (Service service : services) {
      for (ServicePort port : service.ports()) {
        if (port.nameOrEmpty().equals(wanted.value())) {
          return new Scrape.Port.Found(endpoint);
        }
        if (Placeholder.in(port.nameOrEmpty())) {
          return new Scrape.Port.Unknown(endpoint);
        }
        if (port.port().value().toString().equals(wanted.value())
            || port.targetPort().text().equals(wanted.value())
            || (meant == null && service.ports().size() == 1)) {
          meant = port;
        }
      }
    }
    return services.stream().allMatch(s -> s.ports().isEmpty())
        ? new Scrape.Port.Unknown(endpoint)
        : new Scrape.Port.Missing(endpoint, Optional.ofNullable(meant), Optional.empty());
  }

  private Optional<Scrape.Miss> near(Monitor monitor, LabelSelector selector) {
    if (!selector.matchExpressions().isEmpty() || selector.isEmpty()) {
      return Optional.empty();
    }
    Scrape.Miss best = null;
    for (Service service : network.services().toList()) {
      Scrape.Miss miss = compare(monitor, selector.matchLabels(), service);
      if (miss != null && (best == null || miss.sign().compareTo(best.sign()) < 0)) {
        best = miss;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Scrape.@Nullable Miss compare(Monitor monitor, Labels wanted, Service service) {
    List<LabelDifference> differences = new ArrayList<>();
    boolean slip = false;
    for (Labels.Label pair : wanted.all()) {
      Labels.Label have = service.meta().labels().label(pair.key());
      if (have == null || !have.value().equals(pair.value())) {
        differences.add(new LabelDifference(pair, Optional.ofNullable(have)));
        slip |= have != null && Nearness.isSlip(have.value(), pair.value());
      }
    }
    if (!looksIn(monitor, service.meta())) {
      return differences.isEmpty()
          ? new Scrape.Miss(service, Scrape.Sign.OTHER_NAMESPACE, differences)
          : null;
    }
    if (service.selector().filter(s -> s.containsAll(wanted)).isPresent()) {
      return new Scrape.Miss(service, Scrape.Sign.LABELS_OF_PODS, differences);
    }
    if (Nearness.isSameStem(service.name(), monitor.name()) && hasPort(monitor, service)) {
      return new Scrape.Miss(service, Scrape.Sign.SAME_NAME, differences);
    }
    return slip ? new Scrape.Miss(service, Scrape.Sign.SLIP, differences) : null;
  }

  private static boolean hasPort(Monitor monitor, Service service) {
    return monitor.endpoints().stream()
        .flatMap(e -> e.port().stream())
        .anyMatch(p -> service.ports().stream().anyMatch(s -> s.nameOrEmpty().equals(p.value())));
  }

  private Scrape pods(Monitor monitor, LabelSelector selector) {
    List<PodSet> selected = new ArrayList<>();
    for (PodSet pods : network.pods().all()) {
      PodSet.Fit fit =
          looksIn(monitor, pods.workload().meta()) ? pods.fit(selector) : PodSet.Fit.NONE;
      if (fit == PodSet.Fit.UNKNOWN) {
        return unknown(
            Doubt.Kind.GENERATED_LABEL,
            "labels that are not in the manifests decide",
            pods.workload().meta());
      }
      if (fit != PodSet.Fit.NONE) {
        selected.add(pods);
      }
    }
    if (selected.isEmpty()) {
      // Pods are made by too many controllers to tell that none has a label.
      return network.contents().complete()
          ? new Scrape.Nothing(Optional.empty())
          : unknown(Doubt.Kind.OPEN_WORLD, "its pods may be defined elsewhere", monitor.meta());
    }
    List<Scrape.Port> ports = new ArrayList<>();
    monitor.endpoints().forEach(e -> ports.add(containerPort(e, selected)));
    return new Scrape.Pods(selected, ports);
  }

  private static Scrape.Port containerPort(Monitor.Endpoint endpoint, List<PodSet> selected) {
    Located<String> wanted = endpoint.port().orElse(null);
    if (wanted == null || Placeholder.in(wanted.value())) {
      return new Scrape.Port.Unknown(endpoint);
    }
    @Nullable ContainerPort meant = null;
    for (PodSet pods : selected) {
      if (pods.openLabels()) {
        return new Scrape.Port.Unknown(endpoint);
      }
      for (Container container : pods.spec().allContainers()) {
        for (ContainerPort port : container.ports()) {
          if (port.name().filter(n -> n.value().equals(wanted.value())).isPresent()) {
            return new Scrape.Port.Found(endpoint);
          }
          if (port.number().value().toString().equals(wanted.value())) {
            meant = port;
          }
        }
      }
    }
    return new Scrape.Port.Missing(endpoint, Optional.empty(), Optional.ofNullable(meant));
  }
}

package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
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
import dev.fairlead.resource.Workload;
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
        ? new Scrape.Nothing(near, Optional.empty())
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
    boolean otherKeys = true;
    boolean lacking = true;
    for (Labels.Label pair : wanted.all()) {
      Labels.Label have = service.meta().labels().label(pair.key());
      if (have == null || !have.value().equals(pair.value())) {
        Labels.Label other = have == null ? sameValue(service.meta().labels(), pair) : null;
        differences.add(
            new LabelDifference(pair, Optional.ofNullable(have == null ? other : have)));
        slip |= have != null && Nearness.isSlip(have.value(), pair.value());
        otherKeys &= other != null;
        lacking &= have == null;
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
    if (otherKeys && hasPort(monitor, service)) {
      return new Scrape.Miss(service, Scrape.Sign.OTHER_KEY, differences);
    }
    if (lacking && differences.size() < wanted.all().size() && hasPort(monitor, service)) {
      return new Scrape.Miss(service, Scrape.Sign.SOME_PAIRS, differences);
    }
    return slip ? new Scrape.Miss(service, Scrape.Sign.SLIP, differences) : null;
  }

  /** A label with the value of a pair under another key; of values that say something only. */
  private static Labels.@Nullable Label sameValue(Labels labels, Labels.Label pair) {
    for (Labels.Label label : labels.all()) {
      if (label.value().equals(pair.value()) && pair.value().length() > 2) {
        return label;
      }
    }
    return null;
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
      return noPods(monitor, selector);
    }
    List<Scrape.Port> ports = new ArrayList<>();
    monitor.endpoints().forEach(e -> ports.add(containerPort(e, selected)));
    return new Scrape.Pods(selected, ports);
  }

  private Scrape noPods(Monitor monitor, LabelSelector selector) {
    boolean plain = selector.matchExpressions().isEmpty() && !selector.isEmpty();
    Optional<NearMiss> nearest =
        plain && unread.isEmpty() && !monitor.anyNamespace() && monitor.namespaces().isEmpty()
            ? network.nearestMiss(monitor.meta(), selector.matchLabels())
            : Optional.empty();
    return network.contents().complete()
            || (nearest.filter(Scrapes::sharesLabels).isPresent() && !isAround(selector))
        ? new Scrape.Nothing(Optional.empty(), nearest)
        : unknown(Doubt.Kind.OPEN_WORLD, "its pods may be defined elsewhere", monitor.meta());
  }

  /** A name in common is no sign: operators call their pods' monitors as they call themselves. */
  private static boolean sharesLabels(NearMiss near) {
    return near.convincing()
        && (near.signs().contains(NearMiss.Sign.SOME_PAIRS)
            || near.signs().contains(NearMiss.Sign.OTHER_KEY)
            || near.signs().contains(NearMiss.Sign.SLIP)
            || near.signs().contains(NearMiss.Sign.OTHER_NAMESPACE));
  }

  /** Whether a workload outside the scope may be what is selected. */
  private boolean isAround(LabelSelector selector) {
    for (Labels.Label pair : selector.matchLabels().all()) {
      if (Placeholder.in(pair.value())) {
        return true;
      }
      for (Workload workload : network.contents().surroundings().labelled(pair)) {
        if (selector.matches(workload.template().labels().values())) {
          return true;
        }
      }
    }
    return false;
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

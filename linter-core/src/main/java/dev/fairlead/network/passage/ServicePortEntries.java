package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds entries of policies that name a Service's port in place of the pods'. */
final class ServicePortEntries {
  /**
   * The pods of kubebuilder's scaffold, whose webhook server listens on 9443 behind a Service port
   * 443 (controller-runtime: {@code webhook.DefaultPort}).
   */
  private static final String SCAFFOLD_KEY = "control-plane";

  private static final String SCAFFOLD_VALUE = "controller-manager";
  private static final int SCAFFOLD_PORT = 443;
  private static final int SCAFFOLD_TARGET = 9443;

  /** Pods that an entry is about. */
  private record Pods(LabelSelector selector, Protection selected) {}

  private final Network network;
  private final List<ServicePortEntry> found = new ArrayList<>();

  private final Map<Workload, List<Service>> services = new IdentityHashMap<>();

  ServicePortEntries(Network network) {
    this.network = network;
    network
        .services()
        .forEach(
            service ->
                network
                    .backendsOf(service)
                    .pods()
                    .forEach(
                        pods ->
                            services
                                .computeIfAbsent(pods.workload(), w -> new ArrayList<>())
                                .add(service)));
  }

  List<ServicePortEntry> find() {
    network
        .all(NetworkPolicy.class)
        .forEach(
            policy -> {
              LabelSelector subject = policy.podSelector().orElse(null);
              if (subject != null && !subject.isEmpty()) {
                for (NetworkPolicy.Rule rule : policy.ingress()) {
                  check(policy, rule, subject, Direction.INGRESS);
                }
              }
              for (NetworkPolicy.Rule rule : policy.egress()) {
                NetworkPolicy.Peer only = rule.peers().size() == 1 ? rule.peers().get(0) : null;
                if (only != null && only.namespaceSelector().isEmpty()) {
                  only.podSelector()
                      .filter(s -> !s.isEmpty())
                      .ifPresent(s -> check(policy, rule, s, Direction.EGRESS));
                }
              }
            });
    return found;
  }

  private void check(
      NetworkPolicy policy, NetworkPolicy.Rule rule, LabelSelector pods, Direction direction) {
    Protection selected = null;
    for (NetworkPolicy.Port entry : rule.ports()) {
      int number = number(entry);
      if (number > 0) {
        selected = selected == null ? network.podsOf(policy.meta(), pods) : selected;
        ServicePortEntry mistaken =
            mistaken(policy, entry, number, new Pods(pods, selected), direction);
        if (mistaken != null && !opens(policy, direction, mistaken.number())) {
          found.add(mistaken);
        }
      }
    }
  }

  private static int number(NetworkPolicy.Port entry) {
    return entry.port().isEmpty() || entry.endPort().isPresent()
        ? -1
        : entry.port().get().number().orElse(-1);
  }

  /** Whether some rule of the policy is about the pods' port as well. */
  private static boolean opens(NetworkPolicy policy, Direction direction, int number) {
    List<NetworkPolicy.Rule> rules =
        direction == Direction.INGRESS ? policy.ingress() : policy.egress();
    return rules.stream()
        .anyMatch(
            rule ->
                rule.ports().isEmpty() || rule.ports().stream().anyMatch(p -> covers(p, number)));
  }

  private static boolean covers(NetworkPolicy.Port entry, int number) {
    int from = number(entry);
    return from > 0
        ? from == number
        : entry.endPort().isPresent() || entry.port().isEmpty() || entry.port().get().isName();
  }

  private @Nullable ServicePortEntry mistaken(
      NetworkPolicy policy, NetworkPolicy.Port entry, int number, Pods pods, Direction direction) {
    if (pods.selected() instanceof Protection.Pods known) {
      return ofPods(policy, entry, number, known.pods(), direction);
    }
    return direction == Direction.INGRESS && isScaffold(pods.selector(), entry, number)
        ? new ServicePortEntry(
            policy, entry, direction, Optional.empty(), Optional.empty(), SCAFFOLD_TARGET)
        : null;
  }

  private static boolean isScaffold(LabelSelector pods, NetworkPolicy.Port entry, int number) {
    return SCAFFOLD_VALUE.equals(pods.matchLabels().get(SCAFFOLD_KEY))
        && number == SCAFFOLD_PORT
        && entry.protocol().value().equals(Protocol.TCP.name());
  }

  /** Every Service with a port of the number leads elsewhere, and no pod declares the number. */
  private @Nullable ServicePortEntry ofPods(
      NetworkPolicy policy,
      NetworkPolicy.Port entry,
      int number,
      List<PodSet> pods,
      Direction direction) {
    @Nullable ServicePortEntry mistaken = null;
    for (PodSet set : pods) {
      if (declares(set, number)) {
        return null;
      }
      for (Service service : services.getOrDefault(set.workload(), List.of())) {
        for (ServicePort port : service.ports()) {
          int target = target(service, port, set);
          if (target == number) {
            return null;
          }
          boolean named =
              port.port().value() == number
                  && port.protocol().value().equals(entry.protocol().value())
                  && !service.isHeadless();
          if (named && target > 0 && mistaken == null) {
            mistaken =
                new ServicePortEntry(
                    policy, entry, direction, Optional.of(service), Optional.of(port), target);
          }
        }
      }
    }
    return mistaken;
  }

  private int target(Service service, ServicePort port, PodSet pods) {
    for (PortTarget target : network.targetsOf(service, port).targets()) {
      if (target.pods().workload() == pods.workload()) {
        return target.number().orElse(-1);
      }
    }
    return -1;
  }

  private static boolean declares(PodSet pods, int number) {
    for (Container container : pods.spec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        if (port.number().value() == number) {
          return true;
        }
      }
    }
    return false;
  }
}

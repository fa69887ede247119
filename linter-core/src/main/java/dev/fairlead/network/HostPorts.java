package dev.fairlead.network;

import dev.fairlead.network.HostPortClaims.Claim;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds workloads that cannot share a node ({@code plugins/nodeports/node_ports.go}: {@code Fits}).
 *
 * <p>Two Deployments may find a node each; a DaemonSet without conditions on nodes leaves none.
 * Workloads that run one image are variants of one another, of which only one is applied.
 */
final class HostPorts {
  private HostPorts() {}

  static List<HostPortClaims> conflicts(Stream<Workload> workloads) {
    List<Claim> claims = new ArrayList<>();
    workloads.forEach(workload -> collect(workload, claims));
    List<HostPortClaims> conflicts = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        Claim first = claims.get(i);
        Claim second = claims.get(j);
        if (collide(first, second) && !variants(first.workload(), second.workload())) {
          if (isEverywhere(first.workload())) {
            conflicts.add(new HostPortClaims(first, second));
          } else if (isEverywhere(second.workload())) {
            conflicts.add(new HostPortClaims(second, first));
          }
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static void collect(Workload workload, List<Claim> claims) {
    boolean runs =
        switch (workload.kind()) {
          case JOB, CRON_JOB, CUSTOM -> false;
          default -> workload.replicaCount() > 0;
        };
    if (!runs || Pods.isFragment(workload)) {
      return;
    }
    for (Container container : workload.podSpec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        if (port.hostPort().isPresent() || workload.podSpec().hostNetwork()) {
          claims.add(new Claim(workload, port));
        }
      }
    }
  }

  private static boolean collide(Claim a, Claim b) {
    return a.workload() != b.workload()
        && a.number() == b.number()
        && a.number() != 0
        && a.port().protocol().equals(b.port().protocol())
        && (isAny(a.port().hostIP())
            || isAny(b.port().hostIP())
            || a.port().hostIP().equals(b.port().hostIP()));
  }

  private static boolean isAny(Optional<Located<String>> hostIp) {
    return hostIp.isEmpty() || hostIp.get().value().equals("0.0.0.0");
  }

  private static boolean isEverywhere(Workload workload) {
    return workload.kind() == Workload.Kind.DAEMON_SET
        && workload.podSpec().fields().fields("nodeSelector").isEmpty()
        && workload.podSpec().fields().fields("affinity").isEmpty();
  }

  private static boolean variants(Workload a, Workload b) {
    Set<String> images = images(a);
    images.retainAll(images(b));
    return !images.isEmpty()
        || a.name().equals(b.name())
        || a.template().labels().values().equals(b.template().labels().values());
  }

  private static Set<String> images(Workload workload) {
    Set<String> images = new HashSet<>();
    for (Container container : workload.podSpec().portContainers()) {
      container.image().ifPresent(image -> images.add(withoutTag(image.value())));
    }
    return images;
  }

  private static String withoutTag(String image) {
    int tag = image.lastIndexOf(':');
    return tag > image.lastIndexOf('/') ? image.substring(0, tag) : image;
  }
}

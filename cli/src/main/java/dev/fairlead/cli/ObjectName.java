package dev.fairlead.cli;

import dev.fairlead.network.Ordinals;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.Map;
import java.util.Optional;

/**
 * An object as people name it: {@code web}, {@code shop/web}, {@code deploy/web}, {@code
 * shop/deploy/web}.
 *
 * @param kind as manifests write it; empty where none is given
 * @param namespace empty where none is given
 */
record ObjectName(String typed, Optional<String> namespace, Optional<String> kind, String name) {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("svc", "Service"),
          Map.entry("service", "Service"),
          Map.entry("services", "Service"),
          Map.entry("po", "Pod"),
          Map.entry("pod", "Pod"),
          Map.entry("pods", "Pod"),
          Map.entry("deploy", "Deployment"),
          Map.entry("deployment", "Deployment"),
          Map.entry("deployments", "Deployment"),
          Map.entry("sts", "StatefulSet"),
          Map.entry("statefulset", "StatefulSet"),
          Map.entry("statefulsets", "StatefulSet"),
          Map.entry("ds", "DaemonSet"),
          Map.entry("daemonset", "DaemonSet"),
          Map.entry("daemonsets", "DaemonSet"),
          Map.entry("rs", "ReplicaSet"),
          Map.entry("replicaset", "ReplicaSet"),
          Map.entry("job", "Job"),
          Map.entry("jobs", "Job"),
          Map.entry("cj", "CronJob"),
          Map.entry("cronjob", "CronJob"),
          Map.entry("cronjobs", "CronJob"),
          Map.entry("rc", "ReplicationController"),
          Map.entry("replicationcontroller", "ReplicationController"));

  /**
   * @param namespace that of the option; what is typed goes before it
   */
  static ObjectName parse(String typed, Optional<String> namespace) {
    String[] parts = typed.split("/", -1);
    if (parts.length > 3 || parts[parts.length - 1].isEmpty()) {
      throw new UsageException(
          "no name of an object: '" + typed + "'; write NAME, NAMESPACE/NAME or KIND/NAME");
    }
    String name = parts[parts.length - 1];
    if (parts.length == 3) {
      return new ObjectName(typed, Optional.of(parts[0]), Optional.of(kind(parts[1])), name);
    }
    if (parts.length == 1) {
      return new ObjectName(typed, namespace, Optional.empty(), name);
    }
    String known = KINDS.get(word(parts[0]));
    return known != null
        ? new ObjectName(typed, namespace, Optional.of(known), name)
        : new ObjectName(typed, Optional.of(parts[0]), Optional.empty(), name);
  }

  private static String kind(String typed) {
    String known = KINDS.get(word(typed));
    if (known == null) {
      throw Words.unknown("kind '" + typed + "'", typed, KINDS.keySet());
    }
    return known;
  }

  /** {@code deployment} of {@code Deployment.apps}. */
  private static String word(String typed) {
    int dot = typed.indexOf('.');
    return (dot < 0 ? typed : typed.substring(0, dot)).toLowerCase(java.util.Locale.ROOT);
  }

  boolean isService(Resource resource) {
    return resource instanceof Service && isKind(resource) && isNamed(resource, name);
  }

  /** Whether a workload is meant: by its own name, or by that of one of its pods. */
  boolean isWorkload(Resource resource) {
    if (!(resource instanceof Workload workload)) {
      return false;
    }
    return (isKind(resource) && isNamed(resource, name)) || isPodOf(workload);
  }

  private boolean isKind(Resource resource) {
    return kind.isEmpty() || kind.get().equals(resource.meta().kind().value());
  }

  private boolean isNamed(Resource resource, String wanted) {
    return resource.name().equals(wanted)
        && namespace.filter(n -> !n.equals(resource.namespace())).isEmpty();
  }

  /** {@code db-0} of StatefulSet {@code db}. */
  private boolean isPodOf(Workload workload) {
    int dash = name.lastIndexOf('-');
    if (workload.kind() != Workload.Kind.STATEFUL_SET
        || dash < 0
        || kind.filter(k -> !k.equals("Pod")).isPresent()
        || !isNamed(workload, name.substring(0, dash))) {
      return false;
    }
    int ordinal = Ordinals.parse(name.substring(dash + 1)) - workload.firstOrdinal();
    return ordinal >= 0 && ordinal < workload.replicaCount();
  }
}

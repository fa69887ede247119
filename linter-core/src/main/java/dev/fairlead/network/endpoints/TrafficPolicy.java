package dev.fairlead.network.endpoints;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import java.util.OptionalInt;

/**
 * Which of the ready endpoints kube-proxy may pick for a client, as far as the manifest decides
 * ({@code pkg/proxy/topology.go}: {@code CategorizeEndpoints}).
 *
 * @param inside for clients of the cluster that use the cluster IP
 * @param outside for clients that come through a node port, an external IP or a load balancer;
 *     clients of the cluster that use those are not bound by it, except with IPVS
 * @param affinitySeconds how long a client address stays with one endpoint, on each node by itself;
 *     empty without session affinity
 */
public record TrafficPolicy(Reach inside, Reach outside, OptionalInt affinitySeconds) {
  private static final int DEFAULT_AFFINITY = 10_800;

  /** From which endpoints one is picked. */
  public enum Reach {
    /** All of them; without any, connections are refused. */
    ANY_NODE,
    /** Those on the client's own node; without any there, packets are dropped. */
    SAME_NODE,
    /** There is no such way in. */
    NONE
  }

  /** The policy of a Service. */
  public static TrafficPolicy of(Service service) {
    boolean proxied = !service.isExternalName() && !service.isHeadless();
    String type = service.type().value();
    boolean external =
        proxied
            && (type.equals("NodePort")
                || type.equals("LoadBalancer")
                || !service.fields().texts("externalIPs").isEmpty());
    return new TrafficPolicy(
        proxied ? reach(service, "internalTrafficPolicy") : Reach.NONE,
        external ? reach(service, "externalTrafficPolicy") : Reach.NONE,
        affinity(service, proxied));
  }

  private static Reach reach(Service service, String field) {
    return service.fields().text(field).filter(p -> p.value().equals("Local")).isPresent()
        ? Reach.SAME_NODE
        : Reach.ANY_NODE;
  }

  private static OptionalInt affinity(Service service, boolean proxied) {
    boolean sticky =
        service
            .fields()
            .text("sessionAffinity")
            .filter(a -> a.value().equals("ClientIP"))
            .isPresent();
    if (!proxied || !sticky) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        service
            .fields()
            .fields("sessionAffinityConfig")
            .flatMap(c -> c.fields("clientIP"))
            .flatMap(c -> c.integer("timeoutSeconds"))
            .map(Located::value)
            .orElse(DEFAULT_AFFINITY));
  }
}

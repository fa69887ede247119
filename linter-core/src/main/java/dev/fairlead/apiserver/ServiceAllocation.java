package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server does with a Service before it validates it: families, cluster IPs and node ports
 * are worked out and reserved ({@code pkg/registry/core/service/storage: beginCreate,
 * allocCreate}). The first step that fails is all that the user hears of.
 */
final class ServiceAllocation {
  private final ServerOptions options;
  private final Allocations.Request request;
  private final Review review;
  private final Draft spec;

  private ServiceAllocation(
      Draft spec, ServerOptions options, Allocations.Request request, Review review) {
    this.spec = spec;
    this.options = options;
    this.request = request;
    this.review = review;
  }

  /**
   * The Service with its addresses and node ports; if the review has causes afterwards, as far as
   * it got.
   *
   * @param object the defaulted Service
   */
  static YamlMapping allocate(
      YamlMapping object, ServerOptions options, Allocations.Request request, Review review) {
    YamlMapping written = object.mapping("spec");
    if (written == null) {
      return object;
    }
    Draft spec = new Draft(written);
    new ServiceAllocation(spec, options, request, review).run(object);
    return new Draft(object).put("spec", spec.done()).done();
  }

  private void run(YamlMapping object) {
    if (!spec.text("clusterIP").isEmpty() && texts("clusterIPs").isEmpty()) {
      YamlScalar clusterIp = spec.scalar("clusterIP");
      spec.putItems("clusterIPs", clusterIp == null ? List.of() : List.of(clusterIp));
    }
    boolean externalName = spec.text("type").equals("ExternalName");
    if (externalName || families()) {
      if ((externalName || clusterIps(object)) && nodePorts()) {
        healthCheck();
      }
    }
  }

  private Struct soFar() {
    return new Struct(spec.done(), FieldPath.ROOT.child("spec"));
  }

  private List<String> texts(String field) {
    return soFar().texts(field);
  }

  private boolean isHeadless() {
    return spec.text("clusterIP").equals(ServiceAddresses.NONE);
  }

  private boolean isSelectorless() {
    return soFar().entries("selector").isEmpty();
  }

  /** {@code initIPFamilyFields}. */
  private boolean families() {
    boolean free = isHeadless() && isSelectorless();
    if (!spec.has("ipFamilyPolicy")) {
      spec.put("ipFamilyPolicy", free ? "RequireDualStack" : "SingleStack");
    }
    int before = review.count();
    ServiceAddresses.check(soFar(), review);
    if (review.count() > before) {
      return false;
    }
    boolean single = spec.text("ipFamilyPolicy").equals("SingleStack");
    FieldPath policy = soFar().path("ipFamilyPolicy");
    if (single && texts("clusterIPs").size() == 2) {
      review.invalid(policy, "SingleStack", "two clusterIPs need a dual-stack policy");
    }
    if (single && texts("ipFamilies").size() == 2) {
      review.invalid(policy, "SingleStack", "two ipFamilies need a dual-stack policy");
    }
    familiesOfAddresses();
    if (review.count() > before) {
      return false;
    }
    if (!free && !offered()) {
      return false;
    }
    List<String> families = new ArrayList<>(texts("ipFamilies"));
    if (families.isEmpty()) {
      families.add(options.ipFamilies().get(0));
    }
    if (families.size() == 1 && !single && (free || options.ipFamilies().size() > 1)) {
      families.add(families.get(0).equals("IPv4") ? "IPv6" : "IPv4");
    }
    if (!families.equals(texts("ipFamilies"))) {
      spec.putTexts("ipFamilies", families);
    }
    return true;
  }

  /** An address that is asked for brings its family along. */
  private void familiesOfAddresses() {
    List<String> families = new ArrayList<>(texts("ipFamilies"));
    List<String> ips = texts("clusterIPs");
    int given = families.size();
    for (int i = given; i < ips.size() && !ips.get(i).equals(ServiceAddresses.NONE); i++) {
      String family = IpAddress.tryParse(ips.get(i)).map(IpAddress::family).orElse("");
      if (options.ipFamilies().contains(family)) {
        families.add(family);
      } else {
        review.invalid(
            soFar().path("clusterIPs").item(i), ips.get(i), "the cluster has no " + family);
      }
    }
    if (families.size() > given) {
      spec.putTexts("ipFamilies", families);
    }
  }

  /** Whether the cluster has the families that are asked for. */
  private boolean offered() {
    int before = review.count();
    if (spec.text("ipFamilyPolicy").equals("RequireDualStack") && options.ipFamilies().size() < 2) {
      review.invalid(
          soFar().path("ipFamilyPolicy"), "RequireDualStack", "the cluster is not dual-stack");
    }
    List<String> families = texts("ipFamilies");
    for (int i = 0; i < families.size(); i++) {
      if (!options.ipFamilies().contains(families.get(i))) {
        review.invalid(
            soFar().path("ipFamilies").item(i),
            families.get(i),
            "the cluster has no " + families.get(i));
      }
    }
    return review.count() == before;
  }

  /** {@code allocClusterIPs}: what is asked for is reserved, what is missing given. */
  private boolean clusterIps(YamlMapping object) {
    if (isHeadless()) {
      return true;
    }
    FieldPath path = soFar().path("clusterIPs");
    String name = Struct.root(object).struct("metadata").text("name");
    if (!canOwnAddresses(name)) {
      review.invalid(path, name, "an address cannot be reserved for a Service of this name");
      return false;
    }
    List<String> ips = new ArrayList<>(texts("clusterIPs"));
    for (int i = 0; i < ips.size(); i++) {
      Optional<String> refusal = IpAddress.tryParse(ips.get(i)).flatMap(request::address);
      if (refusal.isPresent()) {
        review.invalid(path, ips.get(i), "`" + ips.get(i) + "` " + refusal.get());
        return false;
      }
    }
    if (ips.size() < texts("ipFamilies").size()) {
      while (ips.size() < texts("ipFamilies").size()) {
        ips.add(Markers.ALLOCATED);
      }
      spec.putTexts("clusterIPs", ips);
    }
    spec.fill("clusterIP", ips.get(0));
    return true;
  }

  /**
   * Since 1.33 an address is an object of its own that names the Service, which does not work for
   * every name.
   */
  private boolean canOwnAddresses(String name) {
    return !review.version().atLeast(33)
        || (!name.isEmpty() && Formats.pathSegment(name).isEmpty());
  }

  /**
   * {@code initNodePorts}. Ports with one number, of different protocols, share a node port; the
   * allocator itself knows no protocols.
   */
  private boolean nodePorts() {
    String type = spec.text("type");
    if (!type.equals("NodePort") && !type.equals("LoadBalancer")) {
      return true;
    }
    boolean allocate =
        !type.equals("LoadBalancer") || soFar().flag("allocateLoadBalancerNodePorts");
    List<Struct> ports = soFar().structs("ports");
    Map<Long, YamlScalar> byPort = new HashMap<>();
    List<YamlMapping> done = new ArrayList<>();
    for (Struct port : ports) {
      YamlMapping written = port.node();
      if (written == null) {
        continue;
      }
      Draft draft = new Draft(written);
      long requested = port.integer("nodePort");
      long number = port.integer("port");
      YamlScalar shared = byPort.get(number);
      if (requested != 0 || allocate) {
        YamlScalar own = shared == null ? requestedFor(number, ports) : port.scalar("nodePort");
        if (shared == null && own == null) {
          own = draft.string(Markers.ALLOCATED);
        } else if (shared != null && (requested == 0 || isSame(shared, requested))) {
          own = shared;
        } else if (own != null && !reserve(port, own)) {
          return false;
        }
        if (own != null) {
          byPort.putIfAbsent(number, own);
          draft.put("nodePort", own);
        }
      }
      done.add(draft.done());
    }
    spec.putItems("ports", done);
    return true;
  }

  private static boolean isSame(YamlScalar shared, long requested) {
    Long number = shared.integer();
    return number != null && number == requested;
  }

  /** The first node port that any entry with the port number asks for. */
  private static @Nullable YamlScalar requestedFor(long number, List<Struct> ports) {
    for (Struct port : ports) {
      if (port.integer("port") == number && port.integer("nodePort") != 0) {
        return port.scalar("nodePort");
      }
    }
    return null;
  }

  private boolean reserve(Struct port, YamlScalar nodePort) {
    Long number = nodePort.integer();
    Optional<String> refusal = request.nodePort(number == null ? 0 : number);
    if (refusal.isPresent()) {
      review.add(
          Cause.Type.INVALID,
          port.path("nodePort"),
          nodePort.place(),
          nodePort.text(),
          refusal.get());
      return false;
    }
    return true;
  }

  /** A load balancer with local traffic is asked for its health on a node port of its own. */
  private void healthCheck() {
    if (!spec.text("type").equals("LoadBalancer")
        || !spec.text("externalTrafficPolicy").equals("Local")) {
      return;
    }
    long requested = soFar().integer("healthCheckNodePort");
    if (requested == 0) {
      spec.put("healthCheckNodePort", Markers.ALLOCATED);
      return;
    }
    Optional<String> refusal = request.nodePort(requested);
    if (refusal.isPresent()) {
      review.add(
          Cause.Type.INTERNAL,
          soFar().path("healthCheckNodePort"),
          Long.toString(requested),
          refusal.get());
    }
  }
}

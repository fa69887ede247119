package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlScalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Service after allocation ({@code pkg/apis/core/validation: ValidateServiceCreate}). That its
 * addresses and families agree has been checked by then.
 */
final class ServiceValidation {
  private static final String RANGES_ANNOTATION =
      "service.beta.kubernetes.io/load-balancer-source-ranges";
  private static final String TOPOLOGY = "service.kubernetes.io/topology-mode";
  private static final String OLD_TOPOLOGY = "service.kubernetes.io/topology-aware-hints";
  private static final List<String> TYPES =
      List.of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");

  private final Struct object;
  private final Struct spec;
  private final String type;
  private final boolean headless;
  private final Review review;
  private final KubernetesVersion version;

  private ServiceValidation(Struct object, Review review) {
    this.object = object;
    this.spec = object.struct("spec");
    this.type = spec.text("type");
    this.headless = spec.texts("clusterIPs").equals(List.of(ServiceAddresses.NONE));
    this.review = review;
    this.version = review.version();
  }

  static void check(Struct object, Review review) {
    new ServiceValidation(object, review).check();
  }

  private void check() {
    if (!TYPES.contains(type)) {
      review.notSupported(spec.path("type"), type, TYPES);
    }
    topologyAnnotations();
    typeSpecific();
    ports();
    ObjectMetaValidation.labels(spec, "selector", spec.path("selector"), review);
    affinity();
    externalIps();
    loadBalancer();
    trafficPolicies();
    warnings();
  }

  private void topologyAnnotations() {
    String mode = annotation(TOPOLOGY);
    String old = annotation(OLD_TOPOLOGY);
    if (version.atLeast(27) && !mode.isEmpty() && !old.isEmpty() && !mode.equals(old)) {
      review.invalid(
          annotationPath(TOPOLOGY), mode, "differs from the older annotation " + OLD_TOPOLOGY);
    }
  }

  private String annotation(String key) {
    return object.struct("metadata").struct("annotations").text(key);
  }

  private FieldPath annotationPath(String key) {
    return object.path("metadata").child("annotations").key(key);
  }

  private void typeSpecific() {
    switch (type) {
      case "LoadBalancer", "NodePort" -> {
        if (headless) {
          review.invalid(
              spec.path("clusterIPs").item(0),
              ServiceAddresses.NONE,
              "a headless Service has no node ports: it cannot be of type " + type);
        }
      }
      case "ExternalName" -> externalName();
      default -> {}
    }
    if (spec.items("ports").isEmpty() && !headless && !type.equals("ExternalName")) {
      review.required(spec.path("ports"), "a Service with a cluster IP forwards at least one port");
    }
  }

  private void externalName() {
    if (!spec.items("clusterIPs").isEmpty()) {
      review.forbidden(spec.path("clusterIPs"), "an ExternalName is a DNS name only: remove it");
    }
    if (spec.has("ipFamilies")) {
      review.forbidden(spec.path("ipFamilies"), "an ExternalName has no address: remove it");
    }
    if (spec.has("ipFamilyPolicy")) {
      review.forbidden(spec.path("ipFamilyPolicy"), "an ExternalName has no address: remove it");
    }
    String written = spec.text("externalName");
    String name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    if (name.isEmpty()) {
      review.required(spec.path("externalName"), "must be the DNS name to point to");
    } else {
      review.malformed(spec.path("externalName"), written, Formats.subdomain(name));
    }
  }

  private void ports() {
    List<Struct> ports = spec.structs("ports");
    Set<String> names = new HashSet<>();
    Map<String, FieldPath> numbers = new HashMap<>();
    Set<String> nodePorts = new HashSet<>();
    for (Struct port : ports) {
      port(port, ports.size() > 1, names);
      String protocol = port.text("protocol");
      YamlScalar nodePort = port.scalar("nodePort");
      if (nodePort != null) {
        if (type.equals("ClusterIP")) {
          review.forbidden(
              port.path("nodePort"),
              "needs the type NodePort or LoadBalancer: this is a ClusterIP");
        } else if (!nodePorts.add(protocol + "/" + identity(nodePort, port))) {
          review.duplicate(port.path("nodePort"), nodePort.text(), "another port has it as well");
        }
      }
      String key = protocol + "/" + port.integer("port");
      FieldPath earlier = numbers.putIfAbsent(key, port.path());
      if (earlier != null) {
        review.duplicate(
            port.path(), key, "the Service forwards " + key + " already, by " + earlier);
      }
    }
  }

  /** Node ports that the server picks are the same for the same port number, else different. */
  private static String identity(YamlScalar nodePort, Struct port) {
    return nodePort.text().equals(Markers.ALLOCATED)
        ? "that of " + port.integer("port")
        : nodePort.text();
  }

  private void port(Struct port, boolean needsName, Set<String> names) {
    String name = port.text("name");
    if (name.isEmpty()) {
      if (needsName) {
        review.required(port.path("name"), "of several ports each needs a name");
      }
    } else {
      review.malformed(port.path("name"), name, Formats.label1123(name));
      if (!names.add(name)) {
        review.duplicate(port.path("name"), name, "another port of the Service has this name");
      }
    }
    long number = port.integer("port");
    review.malformed(port.path("port"), Long.toString(number), Formats.portNumber(number));
    Protocols.check(port, review);
    YamlScalar target = port.scalar("targetPort");
    review.malformed(
        port.path("targetPort"), target == null ? "0" : target.text(), Ports.numberOrName(target));
    if (port.has("appProtocol")) {
      String protocol = port.text("appProtocol");
      review.malformed(port.path("appProtocol"), protocol, Formats.labelKey(protocol));
    }
    if (type.equals("LoadBalancer") && number == 10250 && !version.atLeast(33)) {
      review.invalid(
          port.path(),
          "10250",
          "before Kubernetes 1.33 a load balancer cannot use the kubelet's port");
    }
  }

  private void affinity() {
    String affinity = spec.text("sessionAffinity");
    review.oneOf(spec.path("sessionAffinity"), affinity, List.of("ClientIP", "None"));
    Struct client = spec.struct("sessionAffinityConfig", "clientIP");
    long seconds = client.integer("timeoutSeconds");
    if (affinity.equals("ClientIP") && (seconds < 1 || seconds > 86400)) {
      review.invalid(
          client.path("timeoutSeconds"),
          Long.toString(seconds),
          "must be from 1 to 86400 seconds, which is one day");
    }
  }

  private void externalIps() {
    List<String> ips = spec.texts("externalIPs");
    FieldPath path = spec.path("externalIPs");
    for (int i = 0; i < ips.size(); i++) {
      List<String> problems = Addresses.ip(ips.get(i), version);
      review.malformed(path.item(i), ips.get(i), problems);
      if (problems.isEmpty()) {
        review.malformed(path.item(i), ips.get(i), Addresses.special(ips.get(i)));
      }
    }
  }

  private void loadBalancer() {
    boolean balancer = type.equals("LoadBalancer");
    sourceRanges(balancer);
    if (spec.has("allocateLoadBalancerNodePorts") && !balancer) {
      review.forbidden(spec.path("allocateLoadBalancerNodePorts"), onlyFor("LoadBalancer"));
    }
    if (spec.has("loadBalancerClass")) {
      String name = spec.text("loadBalancerClass");
      if (balancer) {
        review.malformed(spec.path("loadBalancerClass"), name, Formats.labelKey(name));
      } else {
        review.forbidden(spec.path("loadBalancerClass"), onlyFor("LoadBalancer"));
      }
    }
  }

  private static String onlyFor(String type) {
    return "has a meaning for the type " + type + " only: remove it";
  }

  /** The server spells the path of this field with a capital L. */
  private void sourceRanges(boolean balancer) {
    List<String> ranges = spec.texts("loadBalancerSourceRanges");
    FieldPath path = spec.path("loadBalancerSourceRanges").spelled("spec.LoadBalancerSourceRanges");
    if (!ranges.isEmpty()) {
      if (!balancer) {
        review.forbidden(path, onlyFor("LoadBalancer"));
      }
      int before = review.count();
      for (int i = 0; i < ranges.size(); i++) {
        // Before 1.30 the server made one error for the whole list.
        if (version.atLeast(30)) {
          String range = ranges.get(i);
          review.malformed(path.item(i), range, Addresses.cidr(range.strip(), version));
        } else if (review.count() == before) {
          review.malformed(path, ranges.get(i), Addresses.cidr(ranges.get(i).strip(), version));
        }
      }
      return;
    }
    String annotation = annotation(RANGES_ANNOTATION).strip();
    if (annotation.isEmpty()) {
      return;
    }
    if (!balancer) {
      review.forbidden(annotationPath(RANGES_ANNOTATION), onlyFor("LoadBalancer"));
    }
    for (String range : annotation.split(",", -1)) {
      review.malformed(
          annotationPath(RANGES_ANNOTATION), range, Addresses.cidr(range.strip(), version));
    }
  }

  private void trafficPolicies() {
    List<String> policies = List.of("Cluster", "Local");
    String external = spec.text("externalTrafficPolicy");
    boolean balancer = type.equals("LoadBalancer");
    if (!external.isEmpty()) {
      if (!isExternallyAccessible(spec, version)) {
        review.invalid(
            spec.path("externalTrafficPolicy"),
            external,
            "nothing outside reaches this Service: it has neither node ports nor external IPs");
      } else {
        review.oneOf(spec.path("externalTrafficPolicy"), external, policies);
      }
    }
    long health = spec.integer("healthCheckNodePort");
    if (health != 0 && !(balancer && external.equals("Local"))) {
      review.invalid(
          spec.path("healthCheckNodePort"),
          Long.toString(health),
          "has a meaning only with the type LoadBalancer and externalTrafficPolicy `Local`");
    }
    if (spec.has("internalTrafficPolicy")) {
      review.oneOf(
          spec.path("internalTrafficPolicy"), spec.text("internalTrafficPolicy"), policies);
    }
    if (spec.has("trafficDistribution")) {
      review.oneOf(
          spec.path("trafficDistribution"),
          spec.text("trafficDistribution"),
          version.atLeast(34)
              ? List.of("PreferClose", "PreferSameNode", "PreferSameZone")
              : List.of("PreferClose"));
    }
  }

  /** Whether externalTrafficPolicy has a meaning ({@code service.ExternallyAccessible}). */
  static boolean isExternallyAccessible(Struct spec, KubernetesVersion version) {
    return switch (spec.text("type")) {
      case "LoadBalancer", "NodePort" -> true;
      case "ClusterIP" -> version.atLeast(29) && !spec.items("externalIPs").isEmpty();
      default -> false;
    };
  }

  /** {@code pkg/api/service/warnings.go}. */
  private void warnings() {
    if (object.struct("metadata").struct("annotations").has(OLD_TOPOLOGY)) {
      review.warn(annotationPath(OLD_TOPOLOGY), "is deprecated: write " + TOPOLOGY);
    }
    boolean externalIps = !spec.items("externalIPs").isEmpty();
    if (externalIps && version.atLeast(36)) {
      review.warn(spec.path("externalIPs"), "is deprecated, and some clusters ignore it");
    }
    if (type.equals("ExternalName") && externalIps) {
      review.warn(spec.path("externalIPs"), "is ignored for the type ExternalName");
    }
    if (!type.equals("ExternalName") && !spec.text("externalName").isEmpty()) {
      review.warn(spec.path("externalName"), "is ignored unless the type is ExternalName");
    }
    if (headless && version.atLeast(34)) {
      headlessWarnings(externalIps);
    }
    if (version.atLeast(35) && spec.text("trafficDistribution").equals("PreferClose")) {
      review.warn(spec.path("trafficDistribution"), "`PreferClose` is now `PreferSameZone`");
    }
  }

  private void headlessWarnings(boolean externalIps) {
    if (!spec.text("loadBalancerIP").isEmpty()) {
      review.warn(spec.path("loadBalancerIP"), "is ignored for headless Services");
    }
    if (externalIps) {
      review.warn(spec.path("externalIPs"), "is ignored for headless Services");
    }
    if (spec.text("sessionAffinity").equals("ClientIP")) {
      review.warn(spec.path("sessionAffinity"), "is ignored for headless Services");
    }
  }
}

package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlScalar;
import java.util.List;

/** Ingress and IngressClass ({@code pkg/apis/networking/validation}). */
final class IngressValidation {
  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";
  private static final List<String> PATH_TYPES =
      List.of("Exact", "ImplementationSpecific", "Prefix");
  private static final List<String> BAD_PARTS = List.of("//", "/./", "/../", "%2f", "%2F");

  private IngressValidation() {}

  static void ingress(Struct object, Review review) {
    Struct spec = object.struct("spec");
    Struct backend = spec.struct("defaultBackend");
    if (spec.items("rules").isEmpty() && backend.isNil()) {
      review.invalid(
          spec.path(), "", "has neither `rules` nor a `defaultBackend`: it routes nothing");
    }
    if (!backend.isNil()) {
      backend(backend, review);
    }
    ingressClass(object, spec, review);
    for (Struct rule : spec.structs("rules")) {
      rule(rule, review);
    }
    for (Struct tls : spec.structs("tls")) {
      List<String> hosts = tls.texts("hosts");
      for (int i = 0; i < hosts.size(); i++) {
        review.malformed(tls.path("hosts").item(i), hosts.get(i), dnsName(hosts.get(i)));
      }
      String secret = tls.text("secretName");
      if (!secret.isEmpty()) {
        review.malformed(tls.path("secretName"), secret, Formats.subdomain(secret));
      }
    }
  }

  private static void ingressClass(Struct object, Struct spec, Review review) {
    Struct annotations = object.struct("metadata").struct("annotations");
    String annotation = annotations.text(CLASS_ANNOTATION);
    String name = spec.text("ingressClassName");
    if (annotations.has(CLASS_ANNOTATION)
        && spec.has("ingressClassName")
        && (!review.version().atLeast(27) || !annotation.equals(name))) {
      review.invalid(
          annotations.path(CLASS_ANNOTATION).spelled("annotations." + CLASS_ANNOTATION),
          annotation,
          "the class is set twice, by this annotation and by ingressClassName `"
              + name
              + "`: keep the field");
    }
    if (spec.has("ingressClassName")) {
      review.malformed(spec.path("ingressClassName"), name, Formats.subdomain(name));
    }
  }

  private static List<String> dnsName(String host) {
    return host.indexOf('*') >= 0 ? Formats.wildcard(host) : Formats.subdomain(host);
  }

  private static void rule(Struct rule, Review review) {
    String host = rule.text("host");
    if (!host.isEmpty()) {
      if (IpAddress.tryParse(host).isPresent()) {
        review.invalid(
            rule.path("host"), host, "is an IP address, where only a DNS name can stand");
      }
      review.malformed(rule.path("host"), host, dnsName(host));
    }
    Struct http = rule.struct("http");
    if (http.isNil()) {
      return;
    }
    if (http.items("paths").isEmpty()) {
      review.required(http.path("paths"), "without paths the rule routes nothing");
    }
    for (Struct path : http.structs("paths")) {
      path(path, review);
    }
  }

  /** Without a path type nothing else of a path is looked at. */
  private static void path(Struct path, Review review) {
    if (!path.has("pathType")) {
      review.required(
          path.path("pathType"),
          "has no default in networking.k8s.io/v1: write `Prefix` or `Exact`");
      return;
    }
    String type = path.text("pathType");
    String text = path.text("path");
    FieldPath at = path.path("path");
    switch (type) {
      case "Exact", "Prefix" -> {
        if (!text.startsWith("/")) {
          review.invalid(at, text, "a path starts with `/`");
        }
        for (String part : BAD_PARTS) {
          if (text.contains(part)) {
            review.invalid(
                at, text, "must not hold `" + part + "`, which servers read differently");
          }
        }
        for (String end : List.of("/..", "/.")) {
          if (text.endsWith(end)) {
            review.invalid(at, text, "must not end with `" + end + "`");
          }
        }
      }
      case "ImplementationSpecific" -> {
        if (!text.isEmpty() && !text.startsWith("/")) {
          review.invalid(at, text, "a path starts with `/`");
        }
      }
      default -> review.notSupported(path.path("pathType"), type, PATH_TYPES);
    }
    backend(path.struct("backend"), review);
  }

  private static void backend(Struct backend, Review review) {
    Struct service = backend.struct("service");
    Struct resource = backend.struct("resource");
    if (!service.isNil() && !resource.isNil()) {
      review.invalid(backend.path(), "", "names both a Service and a resource: keep one");
      return;
    }
    if (service.isNil() && resource.isNil()) {
      review.invalid(backend.path(), "", "must name a Service (or a resource) to send requests to");
      return;
    }
    if (!resource.isNil()) {
      reference(resource, review);
      return;
    }
    String name = service.text("name");
    if (name.isEmpty()) {
      review.required(service.path("name"), "must name the Service to send requests to");
    } else {
      review.malformed(service.path("name"), name, serviceName(name, review.version()));
    }
    Struct port = service.struct("port");
    String portName = port.text("name");
    YamlScalar number = port.scalar("number");
    boolean hasNumber = port.integer("number") != 0;
    if (!portName.isEmpty() && hasNumber) {
      review.invalid(backend.path(), "", "names the port by name and by number: keep one");
    } else if (portName.isEmpty() && !hasNumber) {
      review.required(backend.path(), "must name the Service's port by name or by number");
    } else if (hasNumber) {
      review.malformed(
          port.path("number"), "" + port.integer("number"), Ports.numberOrName(number));
    } else {
      review.malformed(port.path("name"), portName, Formats.portName(portName));
    }
  }

  private static List<String> serviceName(String name, KubernetesVersion version) {
    return version.atLeast(36) ? Formats.label1123(name) : Formats.label1035(name);
  }

  /** A reference to any object: group, kind and name. */
  private static void reference(Struct reference, Review review) {
    if (reference.has("apiGroup")) {
      String group = reference.text("apiGroup");
      review.malformed(reference.path("apiGroup"), group, Formats.subdomain(group));
    }
    for (String field : List.of("kind", "name")) {
      String text = reference.text(field);
      if (text.isEmpty()) {
        review.required(reference.path(field), "a reference needs it");
      } else {
        review.malformed(reference.path(field), text, Formats.pathSegment(text));
      }
    }
  }

  static void ingressClass(Struct object, Review review) {
    Struct spec = object.struct("spec");
    String controller = spec.text("controller");
    if (controller.isEmpty()) {
      review.required(spec.path("controller"), "must say which controller serves the class");
    } else {
      review.malformed(spec.path("controller"), controller, Formats.domainPrefixedPath(controller));
      if (Formats.bytes(controller) > 250) {
        review.add(
            Cause.Type.TOO_LONG, spec.path("controller"), "", "has more than 250 characters");
      }
    }
    Struct parameters = spec.struct("parameters");
    if (!parameters.isNil()) {
      parameters(parameters, review);
    }
  }

  private static void parameters(Struct parameters, Review review) {
    reference(parameters, review);
    String namespace = parameters.text("namespace");
    switch (parameters.text("scope")) {
      case "Namespace" -> {
        if (parameters.has("namespace")) {
          review.malformed(parameters.path("namespace"), namespace, Formats.label1123(namespace));
        } else {
          review.required(parameters.path("namespace"), "the scope `Namespace` needs one");
        }
      }
      case "Cluster" -> {
        if (parameters.has("namespace")) {
          review.forbidden(parameters.path("namespace"), "the scope `Cluster` has none: remove it");
        }
      }
      default ->
          review.notSupported(
              parameters.path("scope"), parameters.text("scope"), List.of("Cluster", "Namespace"));
    }
  }
}

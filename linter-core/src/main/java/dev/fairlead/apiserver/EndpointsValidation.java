package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Endpoints and EndpointSlice ({@code pkg/apis/core/validation: ValidateEndpoints}, {@code
 * pkg/apis/discovery/validation}).
 */
final class EndpointsValidation {
  private static final int MOST_PORTS = 20000;
  private static final int MOST_ENDPOINTS = 1000;
  private static final int MOST_ADDRESSES = 100;
  private static final int MOST_HINTS = 8;

  private EndpointsValidation() {}

  static void endpoints(Struct object, Review review) {
    if (review.version().atLeast(33)) {
      review.warn(FieldPath.ROOT.child("kind"), "Endpoints are deprecated: write an EndpointSlice");
    }
    for (Struct subset : object.structs("subsets")) {
      if (subset.items("addresses").isEmpty() && subset.items("notReadyAddresses").isEmpty()) {
        review.required(subset.path(), "must hold `addresses` or `notReadyAddresses`");
      }
      for (String field : List.of("addresses", "notReadyAddresses")) {
        for (Struct address : subset.structs(field)) {
          address(address, review);
        }
      }
      List<Struct> ports = subset.structs("ports");
      for (Struct port : ports) {
        port(port, ports.size() > 1, review);
      }
    }
  }

  private static void address(Struct address, Review review) {
    String ip = address.text("ip");
    review.malformed(address.path("ip"), ip, Addresses.ip(ip, review.version()));
    review.malformed(address.path("ip"), ip, Addresses.special(ip));
    String hostname = address.text("hostname");
    if (!hostname.isEmpty()) {
      review.malformed(address.path("hostname"), hostname, Formats.label1123(hostname));
    }
    nodeName(address, review);
  }

  private static void nodeName(Struct endpoint, Review review) {
    if (endpoint.has("nodeName")) {
      String node = endpoint.text("nodeName");
      review.malformed(endpoint.path("nodeName"), node, Formats.subdomain(node));
    }
  }

  /** Two ports of one name are not minded here. */
  private static void port(Struct port, boolean needsName, Review review) {
    String name = port.text("name");
    if (!name.isEmpty()) {
      review.malformed(port.path("name"), name, Formats.label1123(name));
    } else if (needsName) {
      review.required(port.path("name"), "of several ports each needs a name");
    }
    long number = port.integer("port");
    review.malformed(port.path("port"), Long.toString(number), Formats.portNumber(number));
    Protocols.check(port, review);
    appProtocol(port, review);
  }

  private static void appProtocol(Struct port, Review review) {
    if (port.has("appProtocol")) {
      String protocol = port.text("appProtocol");
      review.malformed(port.path("appProtocol"), protocol, Formats.labelKey(protocol));
    }
  }

  static void slice(Struct object, Review review) {
    String type = object.text("addressType");
    if (type.isEmpty()) {
      review.required(
          object.path("addressType"), "must say what the addresses are: `IPv4`, `IPv6`");
    } else {
      review.oneOf(object.path("addressType"), type, List.of("FQDN", "IPv4", "IPv6"));
      if (type.equals("FQDN") && review.version().atLeast(36)) {
        review.warn(object.path("addressType"), "endpoints by name (FQDN) are deprecated");
      }
    }
    slicePorts(object, review);
    List<Struct> endpoints = object.structs("endpoints");
    if (tooMany(object.path("endpoints"), endpoints.size(), MOST_ENDPOINTS, review)) {
      return;
    }
    for (Struct endpoint : endpoints) {
      endpoint(endpoint, type, review);
    }
  }

  private static boolean tooMany(FieldPath path, int count, int most, Review review) {
    if (count <= most) {
      return false;
    }
    review.add(Cause.Type.TOO_MANY, path, "", "holds " + count + " entries, of at most " + most);
    return true;
  }

  /** The number of a port is not checked at all: any will do, and none. */
  private static void slicePorts(Struct object, Review review) {
    List<Struct> ports = object.structs("ports");
    if (tooMany(object.path("ports"), ports.size(), MOST_PORTS, review)) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Struct port : ports) {
      String name = port.text("name");
      if (!name.isEmpty()) {
        review.malformed(port.path("name"), name, Formats.label1123(name));
      }
      if (!names.add(name)) {
        review.duplicate(port.path("name"), name, "another port of the slice has this name");
      }
      Protocols.check(port, review);
      appProtocol(port, review);
    }
  }

  private static void endpoint(Struct endpoint, String type, Review review) {
    List<String> addresses = endpoint.texts("addresses");
    FieldPath path = endpoint.path("addresses");
    if (addresses.isEmpty()) {
      review.required(path, "an endpoint has at least one address");
    } else if (!tooMany(path, addresses.size(), MOST_ADDRESSES, review)) {
      for (int i = 0; i < addresses.size(); i++) {
        sliceAddress(path, i, addresses.get(i), type, review);
      }
    }
    if (endpoint.has("hostname")) {
      String hostname = endpoint.text("hostname");
      review.malformed(endpoint.path("hostname"), hostname, Formats.label1123(hostname));
    }
    nodeName(endpoint, review);
    hints(endpoint.struct("hints"), review);
  }

  /** An address of the other family is reported for the list, anything else for the item. */
  private static void sliceAddress(
      FieldPath list, int i, String address, String type, Review review) {
    KubernetesVersion version = review.version();
    FieldPath path = list.item(i);
    List<String> problems;
    switch (type) {
      case "IPv4" -> problems = Addresses.ip(address, version);
      case "IPv6" -> problems = Addresses.canonicalIp(address, version);
      case "FQDN" -> {
        review.malformed(path, address, fullName(address));
        return;
      }
      default -> {
        return;
      }
    }
    review.malformed(path, address, problems);
    if (problems.isEmpty()) {
      if (!IpAddress.tryParse(address).map(IpAddress::family).orElse("").equals(type)) {
        review.invalid(path.spelled(list.toString()), address, "is no " + type + " address");
      }
      review.malformed(path, address, Addresses.special(address));
    }
  }

  /** A name of at least two labels, with or without a final dot. */
  private static List<String> fullName(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.indexOf('.') < 0) {
      return List.of("must be a DNS name of at least two labels");
    }
    for (String label : bare.split("\\.", -1)) {
      List<String> problems = Formats.label1123(label);
      if (!problems.isEmpty()) {
        return problems;
      }
    }
    return List.of();
  }

  /** A zone may be empty, a node may not. */
  private static void hints(Struct hints, Review review) {
    for (String field : List.of("forZones", "forNodes")) {
      List<Struct> targets = hints.structs(field);
      if (tooMany(hints.path(field), targets.size(), MOST_HINTS, review)) {
        continue;
      }
      Set<String> names = new HashSet<>();
      for (Struct target : targets) {
        String name = target.text("name");
        if (!names.add(name)) {
          review.duplicate(target.path("name"), name, "stands in the list already");
        }
        if (field.equals("forNodes")) {
          review.malformed(target.path("name"), name, Formats.subdomain(name));
        } else {
          review.malformed(target.path("name"), name, Formats.labelValue(name));
        }
      }
    }
  }
}

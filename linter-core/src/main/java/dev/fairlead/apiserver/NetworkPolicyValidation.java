package dev.fairlead.apiserver;

import dev.fairlead.source.YamlScalar;
import java.util.List;
import java.util.Optional;

/** NetworkPolicy ({@code pkg/apis/networking/validation: ValidateNetworkPolicySpec}). */
final class NetworkPolicyValidation {
  private NetworkPolicyValidation() {}

  static void check(Struct object, Review review) {
    Struct spec = object.struct("spec");
    SelectorValidation.check(spec.struct("podSelector"), review);
    for (Struct rule : spec.structs("ingress")) {
      rule(rule, "from", review);
    }
    for (Struct rule : spec.structs("egress")) {
      rule(rule, "to", review);
    }
    List<String> types = spec.texts("policyTypes");
    FieldPath path = spec.path("policyTypes");
    if (types.size() > 2) {
      review.invalid(path, "", "holds more entries than there are directions");
      return;
    }
    for (int i = 0; i < types.size(); i++) {
      review.oneOf(path.item(i), types.get(i), List.of("Ingress", "Egress"));
    }
  }

  private static void rule(Struct rule, String peers, Review review) {
    for (Struct port : rule.structs("ports")) {
      port(port, review);
    }
    for (Struct peer : rule.structs(peers)) {
      peer(peer, review);
    }
  }

  private static void port(Struct port, Review review) {
    Protocols.check(port, review);
    YamlScalar number = port.scalar("port");
    if (number != null) {
      review.malformed(port.path("port"), number.text(), Ports.numberOrName(number));
    }
    if (!port.has("endPort")) {
      return;
    }
    FieldPath path = port.path("endPort");
    long end = port.integer("endPort");
    String text = Long.toString(end);
    if (number == null) {
      review.invalid(path, text, "is the end of a range that has no `port` to start from");
    } else if (number.isString()) {
      review.invalid(path, text, "a range starts with a number, and `port` is a name");
    } else {
      if (end < port.integer("port")) {
        review.invalid(path, text, "is smaller than `port`, where the range starts");
      }
      review.malformed(path, text, Formats.portNumber(end));
    }
  }

  private static void peer(Struct peer, Review review) {
    Struct pods = peer.struct("podSelector");
    Struct namespaces = peer.struct("namespaceSelector");
    Struct block = peer.struct("ipBlock");
    if (pods.isNil() && namespaces.isNil() && block.isNil()) {
      review.required(peer.path(), "must say who: podSelector, namespaceSelector or ipBlock");
    }
    if (!block.isNil() && !(pods.isNil() && namespaces.isNil())) {
      review.forbidden(
          peer.path(), "an ipBlock stands alone: write the selectors as another entry");
    }
    SelectorValidation.check(pods, review);
    SelectorValidation.check(namespaces, review);
    if (!block.isNil()) {
      block(block, review);
    }
  }

  private static void block(Struct block, Review review) {
    String cidr = block.text("cidr");
    if (cidr.isEmpty()) {
      review.required(block.path("cidr"), "an ipBlock is a range, such as `10.0.0.0/8`");
      return;
    }
    List<String> problems = Addresses.cidr(cidr, review.version());
    review.malformed(block.path("cidr"), cidr, problems);
    Optional<Cidr> whole = Cidr.tryParse(cidr);
    if (whole.isEmpty()) {
      return;
    }
    List<String> excepts = block.texts("except");
    for (int i = 0; i < excepts.size(); i++) {
      String except = excepts.get(i);
      FieldPath path = block.path("except").item(i);
      List<String> bad = Addresses.cidr(except, review.version());
      review.malformed(path, except, bad);
      Optional<Cidr> part = Cidr.tryParse(except);
      if (part.isPresent() && !whole.get().strictlyContains(part.get())) {
        review.invalid(path, except, "is not a smaller range within `" + cidr + "`");
      }
    }
  }
}

package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Target;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;

/** How the rules of this package speak of a reference. */
final class Wording {
  private Wording() {}

  /** A finding at a place of a reference; the message begins with who names what. */
  static Finding finding(RuleInfo rule, Reference reference, Place place, String rest) {
    return Finding.of(
        rule, reference.holder().meta().ref(), place, subject(reference) + ", " + rest);
  }

  /** {@code Deployment shop/web calls orders:8080 (ORDERS_URL)}. */
  private static String subject(Reference reference) {
    String verb =
        switch (reference.kind()) {
          case ENV, ARGUMENT, PROBE, APPLICATION -> " calls ";
          case CONFIG_MAP, SECRET, DESTINATION_RULE -> " names ";
          case ANNOTATION, INGRESS, GATEWAY_ROUTE, OPENSHIFT_ROUTE, VIRTUAL_SERVICE ->
              " sends requests to ";
          case WEBHOOK, CONVERSION_WEBHOOK, API_SERVICE -> " has the API server call ";
          case EXTERNAL_NAME -> " is an alias of ";
        };
    String key = reference.site().key();
    return reference.holder().meta()
        + verb
        + target(reference.target())
        + (key.isEmpty() || !reference.kind().isText() ? "" : " (" + key + ")");
  }

  private static String target(Target target) {
    String namespace =
        target.form() == Target.Form.OBJECT ? target.namespace().map(n -> n + "/").orElse("") : "";
    return (target.form() == Target.Form.OBJECT ? "Service " : "") + namespace + target;
  }

  /** The port where one is written, else the host that implies it. */
  static Place portPlace(Reference reference) {
    return reference
        .target()
        .port()
        .map(port -> port.value().place())
        .orElse(reference.host().place());
  }

  /** {@code only port 80}, {@code only ports 80 and 443}. */
  static String onlyPorts(Service service) {
    List<String> ports = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      ports.add(port.port().value().toString());
    }
    return switch (ports.size()) {
      case 0 -> "no port";
      case 1 -> "only port " + ports.get(0);
      default ->
          "only ports "
              + String.join(", ", ports.subList(0, ports.size() - 1))
              + " and "
              + ports.get(ports.size() - 1);
    };
  }

  /** Who a host is looked up for, where the text itself is in a ConfigMap or Secret. */
  static Finding withReader(Finding finding, Reference reference) {
    boolean own = reference.site().readers().contains(reference.holder());
    return own || !reference.site().isRead()
        ? finding
        : finding.because(
            "read by " + reference.site().readers().get(0),
            reference.site().readers().get(0).meta().place());
  }

  /** Whether the characters of a value are just its text, so that an edit can replace them. */
  static boolean isPlain(Located<String> value) {
    return value.place().text().equals(value.value());
  }
}

package dev.fairlead.resource;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * A core Service.
 *
 * @param type {@code ClusterIP} where none is written
 * @param clusterIP as written; {@code None} makes it headless
 * @param selector empty where there is none: {@code {}} is stored as none and selects nothing
 */
public record Service(
    ObjectMeta meta,
    Located<String> type,
    Optional<Located<String>> clusterIP,
    Optional<Labels> selector,
    List<ServicePort> ports,
    Optional<Located<String>> externalName,
    boolean publishNotReadyAddresses,
    Fields fields)
    implements Resource {
  public Service {
    ports = List.copyOf(ports);
  }

  static Service read(Document document, YamlMapping object) {
    Fields root = new Fields(object);
    Fields spec = root.fields("spec").orElse(root);
    return new Service(
        ObjectMeta.read(document, object),
        spec.textOr("type", "ClusterIP"),
        spec.nonEmptyText("clusterIP"),
        Optional.of(spec.labels("selector")).filter(s -> !s.isEmpty()),
        spec.list("ports", ServicePort::read),
        spec.nonEmptyText("externalName"),
        spec.isTrue("publishNotReadyAddresses"),
        spec);
  }

  public boolean isExternalName() {
    return type.value().equals("ExternalName");
  }

  public boolean isHeadless() {
    return !isExternalName() && clusterIP.filter(ip -> ip.value().equals("None")).isPresent();
  }

  /** {@code Service orders}. */
  @Override
  public String toString() {
    return "Service " + name();
  }
}

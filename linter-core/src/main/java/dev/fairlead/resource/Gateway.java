package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** A Gateway of {@code gateway.networking.k8s.io}. */
public record Gateway(
    ObjectMeta meta, Located<String> className, List<Listener> listeners, Fields fields)
    implements Resource {
  /** The API group of Gateway API. */
  public static final String GROUP = "gateway.networking.k8s.io";

  public Gateway {
    listeners = List.copyOf(listeners);
  }

  /**
   * A listener.
   *
   * @param hostname empty for all hosts
   * @param tlsMode {@code Terminate} where a tls section has none; empty without a section
   * @param namespaces which namespaces routes may come from
   * @param selector of namespaces, where {@code namespaces} is SELECTOR
   * @param kinds the kinds of routes it takes; empty where the protocol decides
   */
  public record Listener(
      Located<String> name,
      Optional<Located<String>> hostname,
      Located<Integer> port,
      Located<String> protocol,
      Optional<String> tlsMode,
      From namespaces,
      Optional<LabelSelector> selector,
      List<Located<String>> kinds,
      Place place) {
    public Listener {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String toString() {
      return "listener " + name;
    }
  }

  /** {@code allowedRoutes.namespaces.from}; an unknown value allows nothing that can be told. */
  public enum From {
    SAME,
    ALL,
    SELECTOR,
    NONE,
    UNKNOWN
  }

  static Gateway read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new Gateway(
        meta, spec.textOr("gatewayClassName", ""), spec.list("listeners", Gateway::listener), spec);
  }

  private static Listener listener(Fields f) {
    Optional<Fields> allowed = f.fields("allowedRoutes");
    Optional<Fields> namespaces = allowed.flatMap(a -> a.fields("namespaces"));
    return new Listener(
        f.textOr("name", ""),
        f.nonEmptyText("hostname"),
        f.integer("port").orElse(new Located<>(0, f.place())),
        f.textOr("protocol", ""),
        f.fields("tls").map(t -> t.textOr("mode", "Terminate").value()),
        from(namespaces.flatMap(n -> n.nonEmptyText("from")).map(Located::value).orElse("Same")),
        namespaces.flatMap(n -> n.selector("selector")),
        allowed.map(a -> a.list("kinds", k -> k.textOr("kind", ""))).orElse(List.of()),
        f.place());
  }

  private static From from(String word) {
    return switch (word) {
      case "Same" -> From.SAME;
      case "All" -> From.ALL;
      case "Selector" -> From.SELECTOR;
      case "None" -> From.NONE;
      default -> From.UNKNOWN;
    };
  }

  @Override
  public String toString() {
    return "Gateway " + name();
  }
}

package dev.fairlead.resource;

import java.util.List;

/** A DestinationRule of Istio: how a host is called, and its subsets. */
public record DestinationRule(ObjectMeta meta, Located<String> host, List<Subset> subsets)
    implements Resource {
  public DestinationRule {
    subsets = List.copyOf(subsets);
  }

  /** Pods of the host's Service that carry further labels. */
  public record Subset(Located<String> name, Labels labels) {}

  static DestinationRule read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new DestinationRule(
        meta,
        spec.textOr("host", ""),
        spec.list("subsets", f -> new Subset(f.textOr("name", ""), f.labels("labels"))));
  }

  @Override
  public String toString() {
    return "DestinationRule " + name();
  }
}

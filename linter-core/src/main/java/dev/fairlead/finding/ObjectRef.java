package dev.fairlead.finding;

import java.util.Optional;

/**
 * The object a finding is about.
 *
 * @param namespace as written in the manifest; empty for cluster-scoped kinds and where it is left
 *     to the context
 */
public record ObjectRef(String apiVersion, String kind, Optional<String> namespace, String name) {
  // Written out for a quick start, see Place.
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectRef o
        && apiVersion.equals(o.apiVersion)
        && kind.equals(o.kind)
        && namespace.equals(o.namespace)
        && name.equals(o.name);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * apiVersion.hashCode() + kind.hashCode()) + namespace.hashCode())
        + name.hashCode();
  }

  /** {@code Service shop/orders}, or {@code Service orders} without a namespace. */
  @Override
  public String toString() {
    return kind + " " + namespace.map(n -> n + "/").orElse("") + name;
  }
}

package dev.fairlead.finding;

import java.util.Optional;

/**
 * The object a finding is about.
 *
 * @param namespace as written in the manifest; empty for cluster-scoped kinds and where it is left
 *     to the context
 */
public record ObjectRef(String apiVersion, String kind, Optional<String> namespace, String name) {
  /** {@code Service shop/orders}, or {@code Service orders} without a namespace. */
  @Override
  public String toString() {
    return kind + " " + namespace.map(n -> n + "/").orElse("") + name;
  }
}

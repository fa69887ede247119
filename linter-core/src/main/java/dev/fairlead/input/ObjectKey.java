package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * Which object a manifest defines, as far as its text tells.
 *
 * @param group the API group of kinds that Kubernetes does not have itself, else empty: a
 *     Deployment is the same one whether in {@code apps/v1} or {@code extensions/v1beta1}
 * @param namespace as written; empty without
 */
record ObjectKey(String group, String kind, String namespace, String name) {
  // Written out for a quick start, see Place.
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectKey k
        && group.equals(k.group)
        && kind.equals(k.kind)
        && namespace.equals(k.namespace)
        && name.equals(k.name);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * group.hashCode() + kind.hashCode()) + namespace.hashCode())
        + name.hashCode();
  }

  /** The key of a manifest, null if it has no name. */
  static @Nullable ObjectKey of(Document document) {
    YamlMapping root = document.mapping();
    YamlMapping metadata = root == null ? null : root.mapping("metadata");
    String name = metadata == null ? null : metadata.string("name");
    if (root == null || metadata == null || name == null) {
      return null;
    }
    String version = String.valueOf(root.string("apiVersion"));
    int slash = version.indexOf('/');
    String group = slash < 0 ? "" : version.substring(0, slash);
    boolean own = group.indexOf('.') < 0 || group.endsWith(".k8s.io");
    return new ObjectKey(
        own ? "" : group, String.valueOf(root.string("kind")), namespace(root), name);
  }

  /** The namespace that a manifest names, empty if none. */
  static String namespace(YamlMapping root) {
    YamlMapping metadata = root.mapping("metadata");
    String namespace = metadata == null ? null : metadata.string("namespace");
    return namespace == null ? "" : namespace;
  }

  /**
   * Whether two namespaces as written may be the same: an absent one depends on how it is applied.
   */
  static boolean mayBeSame(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}

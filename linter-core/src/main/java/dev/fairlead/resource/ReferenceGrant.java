package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A ReferenceGrant of Gateway API: objects of other namespaces that may refer to objects of its
 * own.
 */
public record ReferenceGrant(ObjectMeta meta, List<From> from, List<To> to) implements Resource {
  public ReferenceGrant {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Who may refer. */
  public record From(
      Located<String> group, Located<String> kind, Located<String> namespace, Place place) {}

  /**
   * What may be referred to.
   *
   * @param name empty for all objects of the kind
   */
  public record To(
      Located<String> group, Located<String> kind, Optional<Located<String>> name, Place place) {}

  static ReferenceGrant read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new ReferenceGrant(
        meta,
        spec.list(
            "from",
            f ->
                new From(
                    f.textOr("group", ""),
                    f.textOr("kind", ""),
                    f.textOr("namespace", ""),
                    f.place())),
        spec.list(
            "to",
            f ->
                new To(
                    f.textOr("group", ""),
                    f.textOr("kind", ""),
                    f.nonEmptyText("name"),
                    f.place())));
  }

  @Override
  public String toString() {
    return "ReferenceGrant " + name();
  }
}

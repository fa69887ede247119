package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Optional;

/** An entry of a container's {@code env}; neither value nor source means the empty text. */
public record EnvVar(
    Located<String> name, Optional<Located<String>> value, Optional<Source> source, Place place) {

  /**
   * Where a value comes from.
   *
   * @param name of the ConfigMap or Secret, or the field path
   * @param key of a ConfigMap or Secret
   */
  public record Source(
      Kind kind,
      Located<String> name,
      Optional<Located<String>> key,
      boolean optional,
      Place place) {
    /** The kinds of {@code valueFrom}. */
    public enum Kind {
      CONFIG_MAP_KEY,
      SECRET_KEY,
      FIELD,
      RESOURCE_FIELD,
      FILE_KEY
    }
  }

  static EnvVar read(Fields f) {
    return new EnvVar(
        f.textOr("name", ""),
        f.text("value"),
        f.fields("valueFrom").flatMap(EnvVar::source),
        f.place());
  }

  private static Optional<Source> source(Fields from) {
    return object(from, "configMapKeyRef", Source.Kind.CONFIG_MAP_KEY)
        .or(() -> object(from, "secretKeyRef", Source.Kind.SECRET_KEY))
        .or(() -> named(from, "fieldRef", "fieldPath", Source.Kind.FIELD))
        .or(() -> named(from, "resourceFieldRef", "resource", Source.Kind.RESOURCE_FIELD))
        .or(() -> named(from, "fileKeyRef", "path", Source.Kind.FILE_KEY));
  }

  private static Optional<Source> object(Fields from, String key, Source.Kind kind) {
    return from.fields(key)
        .map(
            f ->
                new Source(
                    kind,
                    f.textOr("name", ""),
                    f.nonEmptyText("key"),
                    f.isTrue("optional"),
                    f.place()));
  }

  private static Optional<Source> named(Fields from, String key, String path, Source.Kind kind) {
    return from.fields(key)
        .map(
            f ->
                new Source(
                    kind,
                    f.textOr(path, ""),
                    f.nonEmptyText("key"),
                    f.isTrue("optional"),
                    f.place()));
  }
}

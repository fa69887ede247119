package dev.fairlead.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The built-in kinds of one Kubernetes minor.
 *
 * <p>Safe for use by several threads; each part of the tables is read when first asked for.
 */
public final class Schema {
  private static final @Nullable Schema[] BY_MINOR =
      new @Nullable Schema[KubernetesVersion.NEWEST_MINOR + 1];

  private final KubernetesVersion version;
  private final Map<String, Definition> definitions = new ConcurrentHashMap<>();
  private final Map<String, List<KindSchema>> kinds = new ConcurrentHashMap<>();

  private Schema(KubernetesVersion version) {
    this.version = version;
  }

  /**
   * The kinds of a minor; the same object each time.
   *
   * <p>Kept in an array, as a map keyed by the record, a lambda or a var handle would spin classes
   * at start-up (the map alone took 50 ms).
   */
  public static Schema of(KubernetesVersion version) {
    synchronized (BY_MINOR) {
      Schema known = BY_MINOR[version.minor()];
      if (known == null) {
        known = new Schema(version);
        BY_MINOR[version.minor()] = known;
      }
      return known;
    }
  }

  public KubernetesVersion version() {
    return version;
  }

  /** The kind under the apiVersion, empty if the API server does not serve it in this minor. */
  public Optional<KindSchema> kind(String apiVersion, String kind) {
    for (KindSchema candidate : served(kind)) {
      if (candidate.apiVersion().equals(apiVersion)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The kind under each apiVersion that serves it in this minor; empty if none does. */
  public List<KindSchema> served(String kind) {
    List<KindSchema> known = kinds.get(kind);
    if (known != null) {
      return known;
    }
    List<String> rows = Tables.KINDS.rows(kind);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<KindSchema> served = new ArrayList<>(rows.size());
    for (String row : rows) {
      KindRow parsed = KindRow.parse(row);
      if (parsed.minors().has(version.minor())) {
        served.add(
            new KindSchema(
                parsed.apiVersion(),
                kind,
                parsed.plural(),
                parsed.namespaced(),
                definition(parsed.definition())));
      }
    }
    List<KindSchema> copy = List.copyOf(served);
    kinds.put(kind, copy);
    return copy;
  }

  /** What becomes of an apiVersion and kind in this minor. */
  public ApiVersionStatus status(String apiVersion, String kind) {
    Optional<KindSchema> served = kind(apiVersion, kind);
    return served.isPresent()
        ? new ApiVersionStatus.Served(served.get())
        : new UnservedKind(this, apiVersion, kind).status();
  }

  Definition definition(String id) {
    Definition known = definitions.get(id);
    if (known == null) {
      Definition created = new Definition(this, id);
      Definition earlier = definitions.putIfAbsent(id, created);
      known = earlier == null ? created : earlier;
    }
    return known;
  }

  FieldType type(String notation) {
    if (notation.startsWith("[]")) {
      return new FieldType.ListOf(type(notation.substring(2)));
    }
    if (notation.startsWith("{}")) {
      return new FieldType.MapOf(type(notation.substring(2)));
    }
    return Character.isUpperCase(notation.charAt(0))
        ? definition(notation)
        : FieldType.Scalar.of(notation);
  }
}

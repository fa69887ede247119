package dev.fairlead.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A structure of the API in one Kubernetes minor: the fields of a Deployment, a PodSpec, a
 * ServicePort.
 *
 * <p>Its fields are read from the table when first asked for; definitions may contain themselves.
 */
public final class Definition implements FieldType {
  private final Schema schema;
  private final String id;
  private volatile @Nullable Map<String, Field> fields;

  Definition(Schema schema, String id) {
    this.schema = schema;
    this.id = id;
  }

  /** Its unique name in the table: {@code V1ServicePort}, {@code CoreV1EndpointPort}. */
  public String id() {
    return id;
  }

  /** Its name as a Go structure: {@code ServicePort}, {@code EndpointPort}. */
  public String name() {
    return id.substring(versionEnd());
  }

  /** {@code v1.ServicePort}. */
  @Override
  public String goName() {
    int end = versionEnd();
    return "v" + id.substring(versionStart() + 1, end) + "." + id.substring(end);
  }

  /** A field by its name, which is case-sensitive; null if it has no such field in this minor. */
  public @Nullable Field field(String name) {
    return loaded().get(name);
  }

  /** All fields, by name. */
  public Collection<Field> fields() {
    return loaded().values();
  }

  /**
   * What was probably meant by a field that is not there; empty if nothing comes to mind.
   *
   * @param parent the definition around this one, null for the root of an object
   */
  public Optional<Suggestion> suggest(String unknown, @Nullable Definition parent) {
    return Optional.ofNullable(new UnknownField(unknown, this, parent).suggestion());
  }

  /** The minors that have the field, null if none has. */
  @Nullable Minors minorsWith(String field) {
    return schema.minorsWith(id, field);
  }

  private Map<String, Field> loaded() {
    Map<String, Field> known = fields;
    if (known == null) {
      known = Collections.unmodifiableMap(schema.fieldsOf(this));
      fields = known;
    }
    return known;
  }

  /** Where the {@code V} of the API version stands: an id is [Group]V1[beta2]Name. */
  private int versionStart() {
    int i = 0;
    while (!(id.charAt(i) == 'V' && isDigit(id.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private int versionEnd() {
    int i = versionStart() + 1;
    while (!Character.isUpperCase(id.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return id;
  }
}

package dev.fairlead.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A structure of the API in one Kubernetes minor: the fields of a Deployment, a PodSpec, a
 * ServicePort.
 *
 * <p>Its rows are found in the table when first asked for, and a row is read when its field is:
 * most documents use few of the fields there are. Definitions may contain themselves.
 */
public final class Definition implements FieldType {
  private final Schema schema;
  private final String id;
  private final Map<String, Field> fields = new ConcurrentHashMap<>();
  private volatile @Nullable List<String> rows;
  private volatile @Nullable Constraints constraints;

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
    Field known = fields.get(name);
    return known != null ? known : read(name);
  }

  /** All fields, in the order of their names. */
  public List<Field> fields() {
    List<Field> all = new ArrayList<>();
    String last = "";
    for (String row : rows()) {
      String name = FieldRow.name(row);
      Field field = name.equals(last) ? null : field(name);
      if (field != null) {
        all.add(field);
      }
      last = name;
    }
    return all;
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
    Minors minors = null;
    for (String row : rows()) {
      if (FieldRow.isOf(row, field)) {
        Minors ofRow = FieldRow.parse(row).minors();
        minors = minors == null ? ofRow : minors.or(ofRow);
      }
    }
    return minors;
  }

  /**
   * Of two rows that hold (in a minor that was filled in from both neighbours) the later counts.
   */
  private @Nullable Field read(String name) {
    Field field = null;
    for (String row : rows()) {
      if (FieldRow.isOf(row, name)) {
        FieldRow read = FieldRow.parse(row);
        if (read.minors().has(schema.version().minor())) {
          Constraints of = constraints();
          field =
              new Field(
                  name, schema.type(read.type()), read.required(), of.values(name), of.keys(name));
        }
      }
    }
    if (field != null) {
      fields.put(name, field);
    }
    return field;
  }

  private List<String> rows() {
    List<String> known = rows;
    if (known == null) {
      known = Tables.DEFINITIONS.rows(id);
      rows = known;
    }
    return known;
  }

  private Constraints constraints() {
    Constraints known = constraints;
    if (known == null) {
      known = Constraints.of(name(), schema.version());
      constraints = known;
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

package dev.fairlead.schema;

import java.util.List;

/**
 * A field of a {@link Definition}.
 *
 * @param name its name in JSON
 * @param required whether the API says that it must be there; the API server does not enforce this
 *     when it decodes, its validation does, in its own way for each field
 * @param values of a string the values that validation accepts in this minor; empty if any, or if
 *     none were noted
 * @param keys of a list of mappings the fields that tell its items apart when manifests are merged,
 *     such as {@code name} for containers; empty if none
 */
public record Field(
    String name, FieldType type, boolean required, List<String> values, List<String> keys) {
  public Field {
    values = List.copyOf(values);
    keys = List.copyOf(keys);
  }
}

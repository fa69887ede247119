package dev.fairlead.apiserver.crd;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the defaults of a structural schema ({@code
 * apiextensions-apiserver/pkg/apiserver/schema/defaulting}).
 *
 * <p>A null where null is no value counts as absent: the default takes its place, and without one
 * it is dropped; in a list it stays, and validation refuses it. What is filled in has the place of
 * the mapping it is put into, and its own parts are defaulted like any other.
 */
final class Defaulting {
  private Defaulting() {}

  static YamlMapping apply(YamlMapping object, StructuralSchema schema) {
    return mapping(object, schema);
  }

  private static YamlNode apply(YamlNode node, @Nullable StructuralSchema schema) {
    if (schema == null) {
      return node;
    }
    if (node instanceof YamlMapping mapping) {
      return mapping(mapping, schema);
    }
    return node instanceof YamlSequence sequence ? sequence(sequence, schema) : node;
  }

  private static YamlMapping mapping(YamlMapping mapping, StructuralSchema schema) {
    Place place = mapping.place();
    List<YamlMapping.Entry> entries = new ArrayList<>(mapping.size());
    for (YamlMapping.Entry entry : mapping.entries()) {
      StructuralSchema declared = schema.of(entry.name());
      YamlNode value = orDefault(entry.value(), declared, place);
      if (value != null) {
        entries.add(new YamlMapping.Entry(entry.key(), apply(value, declared)));
      }
    }
    for (Map.Entry<String, StructuralSchema> property : schema.properties().entrySet()) {
      YamlNode filledIn = property.getValue().defaultValue();
      if (filledIn != null && mapping.entry(property.getKey()) == null) {
        YamlNode value = apply(Trees.at(place, filledIn), property.getValue());
        entries.add(new YamlMapping.Entry(Trees.key(place, property.getKey()), value));
      }
    }
    return new YamlMapping(place, entries);
  }

  private static YamlSequence sequence(YamlSequence sequence, StructuralSchema schema) {
    StructuralSchema ofItems = schema.items();
    List<YamlNode> items = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      YamlNode value = orDefault(item, ofItems, sequence.place());
      items.add(apply(value == null ? item : value, ofItems));
    }
    return new YamlSequence(sequence.place(), items);
  }

  /** The value; for a null that is no value the default, or null if there is none. */
  private static @Nullable YamlNode orDefault(
      YamlNode value, @Nullable StructuralSchema schema, Place place) {
    if (schema == null || schema.nullable() || !Trees.isNull(value)) {
      return value;
    }
    YamlNode filledIn = schema.defaultValue();
    return filledIn == null ? null : Trees.at(place, filledIn);
  }
}

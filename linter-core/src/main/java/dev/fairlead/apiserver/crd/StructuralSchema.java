package dev.fairlead.apiserver.crd;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an openAPIV3Schema that decides which fields there are, and what is filled in: a
 * structural schema ({@code apiextensions-apiserver/pkg/apiserver/schema}).
 *
 * @param properties the declared fields
 * @param additional the schema of the values under keys that are not declared, null if there must
 *     be none
 * @param items the schema of the items of a list, null if it declares none
 * @param defaultValue what is filled in for an absent value, null if nothing
 * @param nullable whether null is a value; otherwise it counts as absent
 * @param preservesUnknown whether undeclared fields are kept
 * @param embedded whether the value is a whole resource with apiVersion, kind and metadata
 * @param listType {@code atomic}, {@code set}, {@code map} or empty
 * @param listMapKeys the fields that tell items of a {@code map} list apart
 */
record StructuralSchema(
    Map<String, StructuralSchema> properties,
    @Nullable StructuralSchema additional,
    @Nullable StructuralSchema items,
    @Nullable YamlNode defaultValue,
    boolean nullable,
    boolean preservesUnknown,
    boolean embedded,
    String listType,
    List<String> listMapKeys) {
  /** What {@code additionalProperties: true} allows. */
  private static final StructuralSchema ANYTHING =
      new StructuralSchema(Map.of(), null, null, null, true, true, false, "", List.of());

  /** A part of the schema that is not of the right shape is taken as absent. */
  static StructuralSchema of(YamlMapping schema) {
    Map<String, StructuralSchema> properties = new LinkedHashMap<>();
    YamlMapping declared = schema.mapping("properties");
    if (declared != null) {
      for (YamlMapping.Entry property : declared.entries()) {
        properties.put(
            property.name(),
            property.value() instanceof YamlMapping of ? StructuralSchema.of(of) : ANYTHING);
      }
    }
    String listType = schema.string("x-kubernetes-list-type");
    YamlMapping items = schema.mapping("items");
    return new StructuralSchema(
        properties,
        additional(schema),
        items == null ? null : StructuralSchema.of(items),
        schema.get("default"),
        isTrue(schema, "nullable"),
        isTrue(schema, "x-kubernetes-preserve-unknown-fields"),
        isTrue(schema, "x-kubernetes-embedded-resource"),
        listType == null ? "" : listType,
        strings(schema.items("x-kubernetes-list-map-keys")));
  }

  private static @Nullable StructuralSchema additional(YamlMapping schema) {
    if (schema.get("additionalProperties") instanceof YamlMapping of) {
      return StructuralSchema.of(of);
    }
    return isTrue(schema, "additionalProperties") ? ANYTHING : null;
  }

  /** The schema of the value under a key, null if the key is not declared. */
  @Nullable StructuralSchema of(String key) {
    StructuralSchema declared = properties.get(key);
    return declared != null ? declared : additional;
  }

  private static boolean isTrue(YamlMapping schema, String key) {
    YamlScalar scalar = schema.scalar(key);
    return scalar != null && Boolean.TRUE.equals(scalar.bool());
  }

  private static List<String> strings(List<YamlNode> nodes) {
    List<String> strings = new ArrayList<>(nodes.size());
    for (YamlNode node : nodes) {
      if (node instanceof YamlScalar scalar && scalar.isString()) {
        strings.add(scalar.text());
      }
    }
    return strings;
  }
}

package dev.fairlead.apiserver.crd;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.schema.EditDistance;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the fields that a structural schema does not declare, and remembers each: kubectl's
 * strict validation refuses what the API server would otherwise drop in silence ({@code
 * apiextensions-apiserver/pkg/apiserver/schema/pruning}).
 */
final class Pruning {
  private final List<Cause> unknown = new ArrayList<>();

  /** Of each field that was taken out, in the order of the document. */
  List<Cause> unknownFields() {
    return unknown;
  }

  YamlMapping pruneResource(YamlMapping object, StructuralSchema schema) {
    return mapping(object, schema, "", true);
  }

  private YamlNode prune(YamlNode node, @Nullable StructuralSchema schema, String path) {
    if (node instanceof YamlMapping mapping) {
      return mapping(mapping, schema, path, schema != null && schema.embedded());
    }
    if (!(node instanceof YamlSequence sequence)) {
      return node;
    }
    boolean preserves = schema != null && schema.preservesUnknown();
    StructuralSchema ofItems = schema == null ? null : schema.items();
    if (preserves && ofItems == null) {
      return node;
    }
    List<YamlNode> items = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      items.add(prune(sequence.items().get(i), ofItems, Trees.item(path, i)));
    }
    return new YamlSequence(sequence.place(), items);
  }

  private YamlMapping mapping(
      YamlMapping mapping, @Nullable StructuralSchema schema, String path, boolean isResource) {
    List<YamlMapping.Entry> kept = new ArrayList<>(mapping.size());
    for (YamlMapping.Entry entry : mapping.entries()) {
      StructuralSchema declared = schema == null ? null : schema.of(entry.name());
      String childPath = Trees.child(path, entry.name());
      if (isResource && isTypeOrMetadata(entry.name())) {
        kept.add(entry);
      } else if (declared != null) {
        kept.add(new YamlMapping.Entry(entry.key(), prune(entry.value(), declared, childPath)));
      } else if (schema != null && schema.preservesUnknown()) {
        kept.add(entry);
      } else {
        unknown.add(unknownField(entry, schema, childPath));
      }
    }
    return new YamlMapping(mapping.place(), kept);
  }

  private static boolean isTypeOrMetadata(String field) {
    return field.equals("apiVersion") || field.equals("kind") || field.equals("metadata");
  }

  private static Cause unknownField(
      YamlMapping.Entry entry, @Nullable StructuralSchema schema, String path) {
    String nearest = schema == null ? null : nearest(entry.name(), schema.properties());
    String detail =
        nearest == null
            ? "the CRD declares no such field"
            : "the CRD declares no such field; did you mean `" + nearest + "`";
    return new Cause(Cause.Type.UNKNOWN_FIELD, path, "", detail, entry.key().place());
  }

  private static @Nullable String nearest(String name, Map<String, StructuralSchema> properties) {
    String nearest = null;
    int distance = Integer.MAX_VALUE;
    for (String property : properties.keySet()) {
      int of = property.equalsIgnoreCase(name) ? 0 : EditDistance.of(name, property, 2);
      if (of < distance && EditDistance.isNear(name, property)) {
        nearest = property;
        distance = of;
      }
    }
    return nearest;
  }
}

package dev.fairlead.apiserver.crd;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds items that stand twice in a list of {@code x-kubernetes-list-type} {@code set} or {@code
 * map} ({@code apiextensions-apiserver/pkg/apiserver/schema/listtype}).
 */
final class ListTypes {
  private final List<Cause> causes;

  ListTypes(List<Cause> causes) {
    this.causes = causes;
  }

  void check(YamlNode node, @Nullable StructuralSchema schema, String path) {
    if (schema == null) {
      return;
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        check(entry.value(), schema.of(entry.name()), Trees.child(path, entry.name()));
      }
    } else if (node instanceof YamlSequence sequence) {
      if (schema.listType().equals("set")) {
        reportRepeated(sequence, List.of(), path);
      } else if (schema.listType().equals("map")) {
        reportRepeated(sequence, schema.listMapKeys(), path);
      }
      for (int i = 0; i < sequence.items().size(); i++) {
        check(sequence.items().get(i), schema.items(), Trees.item(path, i));
      }
    }
  }

  /**
   * @param keys the fields that tell the items apart; empty if the whole item does
   */
  private void reportRepeated(YamlSequence list, List<String> keys, String path) {
    Set<List<@Nullable JsonNode>> seen = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      List<@Nullable JsonNode> identity = identity(item, keys);
      if (!seen.add(identity)) {
        causes.add(
            new Cause(
                Cause.Type.DUPLICATE,
                Trees.item(path, i),
                text(identity),
                keys.isEmpty()
                    ? "stands in this set already"
                    : "an earlier item has the same `" + String.join("`, `", keys) + "`",
                item.place()));
      }
    }
  }

  private static List<@Nullable JsonNode> identity(YamlNode item, List<String> keys) {
    List<@Nullable JsonNode> identity = new ArrayList<>();
    if (keys.isEmpty() || !(item instanceof YamlMapping yamlMapping)) {
      identity.add(JsonTree.of(item));
      return identity;
    }
    for (String key : keys) {
      YamlNode value = yamlMapping.get(key);
      identity.add(value == null ? null : JsonTree.of(value));
    }
    return identity;
  }

  private static String text(List<@Nullable JsonNode> identity) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : identity) {
      text.append(text.isEmpty() ? "" : ", ").append(part == null ? "(absent)" : part.toString());
    }
    return text.toString();
  }
}

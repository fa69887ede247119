package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code resources} of a container: nothing negative, and no request above its limit. */
final class ResourceValidation {
  private ResourceValidation() {}

  static void check(Struct resources, Review review) {
    if (resources.isNil()) {
      return;
    }
    Map<String, Quantity> limits = new HashMap<>();
    for (String field : List.of("limits", "requests")) {
      FieldPath map = resources.path(field);
      for (YamlMapping.Entry entry : resources.entries(field)) {
        String text = Struct.value(entry);
        Optional<Quantity> amount = Quantity.tryParse(text);
        if (amount.isEmpty()) {
          continue;
        }
        if (amount.get().isNegative()) {
          review.invalid(map.key(entry.name()), text, "must not be negative");
        }
        if (field.equals("limits")) {
          limits.put(entry.name(), amount.get());
        } else {
          Quantity limit = limits.get(entry.name());
          if (limit != null && amount.get().exceeds(limit)) {
            review.invalid(
                map.key(entry.name()).spelled(map.toString()),
                text,
                "asks for more than the limit of " + limit.canonical());
          }
        }
      }
    }
  }
}

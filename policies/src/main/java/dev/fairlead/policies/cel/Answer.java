package dev.fairlead.policies.cel;

import dev.fairlead.policies.Part;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the model answers: fields for the expression, and where it stands for the report. */
final class Answer extends AbstractMap<String, Object> {
  private final Part at;
  private final String description;
  private final Map<String, Object> fields;

  /**
   * @param at where it is written
   * @param description what it is, for evidence
   */
  Answer(Part at, String description, Map<String, Object> fields) {
    this.at = at;
    this.description = description;
    this.fields = fields;
  }

  Part at() {
    return at;
  }

  String description() {
    return description;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return fields.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return fields.containsKey(key);
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return fields.entrySet();
  }

  @Override
  public String toString() {
    return description;
  }
}

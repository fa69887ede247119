package dev.fairlead.apiserver;

import dev.fairlead.schema.Definition;
import dev.fairlead.schema.Suggestion;
import dev.fairlead.source.YamlMapping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cause for a key that the type of its mapping does not have. */
final class UnknownFields {
  private UnknownFields() {}

  static Cause cause(
      YamlMapping.Entry entry, Definition definition, @Nullable Definition parent, FieldPath path) {
    String name = entry.name();
    Optional<Suggestion> suggestion = definition.suggest(name, parent);
    return new Cause(
        Cause.Type.UNKNOWN_FIELD,
        path.child(name).toString(),
        name,
        "is no field of " + definition.name() + instead(suggestion),
        entry.key().place(),
        suggestion
            .filter(Suggestion.Spelling.class::isInstance)
            .map(meant -> ((Suggestion.Spelling) meant).field()));
  }

  private static String instead(Optional<Suggestion> suggestion) {
    if (suggestion.isEmpty()) {
      return "";
    }
    if (suggestion.get() instanceof Suggestion.Spelling spelling) {
      return ": write `" + spelling.field() + "`";
    }
    if (suggestion.get() instanceof Suggestion.Below below) {
      return ": it is written as `" + below.path() + "`";
    }
    if (suggestion.get() instanceof Suggestion.Above) {
      return ": it belongs one level further out";
    }
    if (suggestion.get() instanceof Suggestion.OtherVersion other) {
      return " in this version of Kubernetes: 1."
          + other.firstMinor()
          + " to 1."
          + other.lastMinor()
          + " have it";
    }
    throw new IllegalStateException("no words for " + suggestion);
  }
}

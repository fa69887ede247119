package dev.fairlead.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant by a field that is not there. */
record UnknownField(String name, Definition definition, @Nullable Definition parent) {

  @Nullable Suggestion suggestion() {
    Suggestion moved = moved();
    if (moved != null) {
      return moved;
    }
    Minors minors = definition.minorsWith(name);
    if (minors != null) {
      return new Suggestion.OtherVersion(minors.first(), minors.last());
    }
    String nearest = nearest();
    if (nearest != null && nearest.equalsIgnoreCase(name)) {
      return new Suggestion.Spelling(nearest);
    }
    if (parent != null && parent.field(name) != null) {
      return new Suggestion.Above(name);
    }
    String below = below();
    if (below != null) {
      return new Suggestion.Below(below);
    }
    return nearest == null ? null : new Suggestion.Spelling(nearest);
  }

  /** A field that an older API version had and that is written differently now. */
  private @Nullable Suggestion moved() {
    for (String row : Tables.CONSTRAINTS.rows(definition.name())) {
      List<String> words = Words.of(row);
      if (words.get(0).equals(name) && words.get(1).equals("moved")) {
        String path = words.get(2);
        return path.indexOf('.') < 0 ? new Suggestion.Spelling(path) : new Suggestion.Below(path);
      }
    }
    return null;
  }

  private @Nullable String nearest() {
    String nearest = null;
    int distance = 3;
    for (Field field : definition.fields()) {
      if (field.name().equalsIgnoreCase(name)) {
        return field.name();
      }
      if (EditDistance.isNear(name, field.name())) {
        int of = EditDistance.of(name, field.name(), 2);
        if (of < distance) {
          nearest = field.name();
          distance = of;
        }
      }
    }
    return nearest;
  }

  /** Where the name stands one step below, if there is exactly one such place. */
  private @Nullable String below() {
    String found = null;
    for (Field field : definition.fields()) {
      boolean writable = !field.name().equals("status") && !field.name().equals("metadata");
      if (writable && field.type() instanceof Definition child && child.field(name) != null) {
        if (found != null) {
          return null;
        }
        found = field.name() + "." + name;
      }
    }
    return found;
  }
}

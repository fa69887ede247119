package dev.fairlead.source;

import java.util.List;

/** A list of values. */
public record YamlSequence(Place place, List<YamlNode> items) implements YamlNode {
  public YamlSequence {
    items = List.copyOf(items);
  }
}

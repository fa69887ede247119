package dev.fairlead.network;

import dev.fairlead.resource.Resource;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.Iterator;
import java.util.List;

/**
 * The definitions of one object in the scope, two or more: the last one applied wins.
 *
 * @param all in the order of the input
 * @param identical whether all say the same, so that the order does not matter
 */
public record Definitions(List<Resource> all, boolean identical) {
  public Definitions {
    all = List.copyOf(all);
  }

  static Definitions of(List<Resource> all) {
    boolean identical = true;
    YamlNode first = all.get(0).meta().object();
    for (Resource other : all) {
      identical &= same(first, other.meta().object());
    }
    return new Definitions(all, identical);
  }

  /** Whether two trees hold the same, wherever they stand and in whatever order of keys. */
  private static boolean same(YamlNode a, YamlNode b) {
    if (a == b) {
      return true;
    }
    if (a instanceof YamlScalar x && b instanceof YamlScalar y) {
      return x.type() == y.type() && x.text().equals(y.text());
    }
    if (a instanceof YamlSequence x && b instanceof YamlSequence y) {
      return same(x, y);
    }
    return a instanceof YamlMapping x && b instanceof YamlMapping y && same(x, y);
  }

  private static boolean same(YamlSequence a, YamlSequence b) {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    Iterator<YamlNode> others = b.items().iterator();
    for (YamlNode item : a.items()) {
      if (!same(item, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(YamlMapping a, YamlMapping b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (YamlMapping.Entry entry : a.entries()) {
      YamlMapping.Entry other = b.entry(entry.name());
      if (other == null || !same(entry.value(), other.value())) {
        return false;
      }
    }
    return true;
  }
}

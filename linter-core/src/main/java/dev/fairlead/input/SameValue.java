package dev.fairlead.input;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.List;

/** Whether two values are the same for Kubernetes, wherever and however they are written. */
final class SameValue {
  private SameValue() {}

  static boolean of(YamlNode one, YamlNode other) {
    if (one == other) {
      return true;
    }
    if (one instanceof YamlScalar a) {
      return other instanceof YamlScalar b && a.type() == b.type() && a.text().equals(b.text());
    }
    if (one instanceof YamlSequence a) {
      return other instanceof YamlSequence b && items(a.items(), b.items());
    }
    return one instanceof YamlMapping a && other instanceof YamlMapping b && entries(a, b);
  }

  private static boolean items(List<YamlNode> one, List<YamlNode> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!of(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean entries(YamlMapping one, YamlMapping other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (YamlMapping.Entry entry : one.entries()) {
      YamlMapping.Entry match = other.entry(entry.name());
      if (match == null || !of(entry.value(), match.value())) {
        return false;
      }
    }
    return true;
  }
}

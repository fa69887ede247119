package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts out which causes would remain once a document can be decoded: those that have nothing to do
 * with the parts that could not be read. A misspelt {@code containers} must not be followed by the
 * complaint that there are none.
 */
final class Consequences {
  private Consequences() {}

  /** Adds the causes that lie outside of every struct with an unreadable field. */
  static void addIndependent(List<Cause> to, List<Cause> causes, StrictDecoder.Decoded decoded) {
    List<String> damaged = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (Cause unread : decoded.mismatches()) {
      damaged.add(struct(unread.field()));
      unreadable.add(withoutItems(unread.field()));
    }
    for (Cause unread : decoded.unknownFields()) {
      damaged.add(struct(withoutItems(unread.field())));
    }
    for (Cause cause : causes) {
      String field = withoutItems(cause.field());
      boolean read =
          isThere(cause, decoded.tree()) && !damaged.contains(field) && !unreadable.contains(field);
      if (read || isIndependent(field, damaged)) {
        to.add(cause);
      }
    }
  }

  /** Whether what a cause speaks of was read, so that nothing unreadable can be why it is wrong. */
  private static boolean isThere(Cause cause, YamlNode tree) {
    YamlNode node = tree;
    for (String step : cause.field().split("\\.", -1)) {
      int open = step.indexOf('[');
      node =
          node instanceof YamlMapping m ? m.get(open < 0 ? step : step.substring(0, open)) : null;
      if (open >= 0) {
        node = item(node, step.substring(open + 1, step.length() - 1));
      }
      if (node == null) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable YamlNode item(@Nullable YamlNode list, String index) {
    if (!(list instanceof YamlSequence s) || !Formats.isNumber(index) || index.length() > 6) {
      return null;
    }
    int at = Integer.parseInt(index);
    return at < s.items().size() ? s.items().get(at) : null;
  }

  private static boolean isIndependent(String field, List<String> damaged) {
    for (String struct : damaged) {
      boolean inside = struct.isEmpty() || field.equals(struct) || field.startsWith(struct + ".");
      if (inside || struct.startsWith(field + ".")) {
        return false;
      }
    }
    return true;
  }

  /** The path of the struct that holds a field. */
  private static String struct(String field) {
    int dot = field.lastIndexOf('.');
    return dot < 0 ? "" : field.substring(0, dot);
  }

  /** The path without what stands in brackets. */
  private static String withoutItems(String field) {
    StringBuilder text = new StringBuilder(field.length());
    int depth = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      depth += c == '[' ? 1 : 0;
      if (depth == 0) {
        text.append(c);
      }
      depth -= c == ']' ? 1 : 0;
    }
    return text.toString();
  }
}

package dev.fairlead.cli;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes a document anew as another person may have written it: the same values, other text. */
final class Reformatting {
  private final Random random;
  private final int step;
  private final boolean indentsLists;
  private final StringBuilder out = new StringBuilder();

  Reformatting(Random random) {
    this.random = random;
    this.step = 2 + random.nextInt(3);
    this.indentsLists = random.nextBoolean();
  }

  String of(YamlNode root) {
    out.setLength(0);
    noise(0);
    block(root, 0);
    return out.toString();
  }

  /** Writes a node that begins on a line of its own. */
  private void block(YamlNode node, int indent) {
    if (node instanceof YamlMapping mapping) {
      List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries());
      Collections.shuffle(entries, random);
      for (YamlMapping.Entry entry : entries) {
        noise(indent);
        out.append(" ".repeat(indent)).append(key(entry.key())).append(':');
        value(entry.value(), indent);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        noise(indent);
        out.append(" ".repeat(indent)).append('-');
        if (isFlow(item)) {
          out.append(' ').append(flow(item)).append('\n');
        } else {
          out.append('\n');
          block(item, indent + step);
        }
      }
    }
  }

  private void value(YamlNode node, int indent) {
    if (isFlow(node)) {
      out.append(' ').append(flow(node));
      out.append(random.nextInt(8) == 0 ? " # for now\n" : "\n");
      return;
    }
    out.append('\n');
    boolean list = node instanceof YamlSequence;
    block(node, list && !indentsLists ? indent : indent + step);
  }

  private boolean isFlow(YamlNode node) {
    return node instanceof YamlScalar
        || node instanceof YamlMapping m && m.size() == 0
        || node instanceof YamlSequence s && s.items().isEmpty()
        || random.nextInt(6) == 0;
  }

  private String flow(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      List<String> entries = new ArrayList<>();
      mapping.entries().forEach(e -> entries.add(key(e.key()) + ": " + flow(e.value())));
      return "{" + String.join(", ", entries) + "}";
    }
    if (node instanceof YamlSequence sequence) {
      return "[" + String.join(", ", sequence.items().stream().map(this::flow).toList()) + "]";
    }
    YamlScalar scalar = (YamlScalar) node;
    return scalar.isString() ? quoted(scalar.text()) : scalar.place().text();
  }

  private String key(YamlScalar key) {
    return random.nextInt(5) == 0 ? quoted(key.text()) : key.place().text();
  }

  private String quoted(String text) {
    boolean simple = text.matches("[a-z][a-z0-9-]{4,}");
    int style = random.nextInt(simple ? 3 : 2);
    if (style == 2) {
      return text;
    }
    if (style == 1 && !text.contains("\n")) {
      return "'" + text.replace("'", "''") + "'";
    }
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  private void noise(int indent) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      out.append('\n');
    } else if (kind == 1) {
      out.append(" ".repeat(indent)).append("# a word on this\n");
    }
  }
}

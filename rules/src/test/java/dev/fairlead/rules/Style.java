package dev.fairlead.rules;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A way to write values: the same tree, in block or flow style or as JSON, with other quotes,
 * indentation, comments and line ends.
 *
 * @param json as JSON, over several lines or in one
 * @param indent the blanks of a level
 * @param dashIndent the blanks before the dash of a list item
 * @param flow in how many of a hundred collections of few values braces and brackets are used
 * @param quotes in how many of a hundred texts quotes are used that would not be needed
 * @param comments behind and above how many of a hundred lines comments stand
 * @param lineEnd what ends a line
 * @param finalLineEnd whether the last line ends, too
 */
public record Style(
    boolean json,
    int indent,
    int dashIndent,
    int flow,
    int quotes,
    int comments,
    String lineEnd,
    boolean finalLineEnd) {

  public static Style random(Random random) {
    int indent = random.nextBoolean() ? 2 : 4;
    return new Style(
        random.nextInt(5) == 0,
        indent,
        random.nextBoolean() ? 0 : indent,
        random.nextBoolean() ? 0 : 40,
        random.nextBoolean() ? 0 : 50,
        random.nextBoolean() ? 0 : 25,
        random.nextInt(3) == 0 ? "\r\n" : "\n",
        random.nextBoolean());
  }

  /** The documents one after another, or as the items of a List. */
  public String write(List<YamlNode> documents, boolean asList, Random random) {
    Writer writer = new Writer(random);
    if (json) {
      List<String> texts = new ArrayList<>();
      documents.forEach(document -> texts.add(writer.json(document, 0)));
      return finish(
          asList
              ? "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n"
                  + String.join(",\n", texts)
                  + "\n]}\n"
              : String.join("\n", texts) + "\n");
    }
    StringBuilder text = new StringBuilder();
    if (asList) {
      text.append("apiVersion: v1\nkind: List\nitems:\n");
      for (YamlNode document : documents) {
        text.append(writer.item(document, dashIndent));
      }
    } else {
      for (YamlNode document : documents) {
        text.append("---\n").append(writer.block(document, 0));
      }
    }
    return finish(text.toString());
  }

  private String finish(String text) {
    String last = finalLineEnd ? text : text.stripTrailing();
    return last.replace("\n", lineEnd);
  }

  private final class Writer {
    private final Random random;

    Writer(Random random) {
      this.random = random;
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    /** Lines at an indentation, each with its end. */
    String block(YamlNode node, int at) {
      StringBuilder text = new StringBuilder();
      if (node instanceof YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
          text.append(comment(at)).append(blanks(at)).append(key(entry.key())).append(':');
          text.append(value(entry.value(), at, false));
        }
      } else if (node instanceof YamlSequence sequence) {
        sequence.items().forEach(each -> text.append(item(each, at)));
      } else {
        text.append(blanks(at)).append(scalar((YamlScalar) node, at)).append('\n');
      }
      return text.toString();
    }

    String item(YamlNode node, int at) {
      if (node instanceof YamlMapping mapping && mapping.size() > 0 && !isFlow(node)) {
        String inner = block(node, at + 2);
        int first = inner.indexOf(inner.strip().substring(0, 1), 0);
        if (inner.startsWith(blanks(at + 2)) && first == at + 2) {
          return comment(at) + blanks(at) + "- " + inner.substring(at + 2);
        }
        return blanks(at) + "-\n" + inner;
      }
      return blanks(at) + "-" + value(node, at, true);
    }

    private String value(YamlNode node, int at, boolean inList) {
      boolean empty =
          node instanceof YamlMapping m && m.size() == 0
              || node instanceof YamlSequence s && s.items().isEmpty();
      if (node instanceof YamlScalar scalar) {
        String text = scalar(scalar, at);
        return (text.isEmpty() ? "" : " " + text) + behind(text);
      }
      if (empty || isFlow(node)) {
        return " " + flow(node) + behind("");
      }
      boolean list = node instanceof YamlSequence;
      int inner = list && !inList ? at + dashIndent : at + indent;
      return behind("") + block(node, inner);
    }

    private String behind(String text) {
      return (text.indexOf('\n') < 0 && chance(comments) ? " # said" : "") + "\n";
    }

    private String comment(int at) {
      return chance(comments) ? blanks(at) + "# about this: a - b\n" : "";
    }

    private boolean isFlow(YamlNode node) {
      int size =
          node instanceof YamlMapping m
              ? m.size()
              : node instanceof YamlSequence s ? s.items().size() : 0;
      return size < 4 && chance(flow) && !hasLines(node);
    }

    private boolean hasLines(YamlNode node) {
      if (node instanceof YamlMapping m) {
        return m.entries().stream().anyMatch(entry -> hasLines(entry.value()));
      }
      return node instanceof YamlSequence s
          ? s.items().stream().anyMatch(this::hasLines)
          : ((YamlScalar) node).text().indexOf('\n') >= 0;
    }

    private String flow(YamlNode node) {
      if (node instanceof YamlMapping m) {
        List<String> fields = new ArrayList<>();
        m.entries().forEach(e -> fields.add(key(e.key()) + ": " + flow(e.value())));
        return "{" + pad() + String.join(", ", fields) + pad() + "}";
      }
      if (node instanceof YamlSequence s) {
        List<String> items = new ArrayList<>();
        s.items().forEach(each -> items.add(flow(each)));
        return "[" + String.join(", ", items) + "]";
      }
      YamlScalar scalar = (YamlScalar) node;
      boolean plain = scalar.text().matches("[A-Za-z0-9./_-]*");
      return scalar.isString() && !plain ? quoted(scalar.text()) : scalar(scalar, 0);
    }

    private String pad() {
      return random.nextBoolean() ? " " : "";
    }

    private String key(YamlScalar key) {
      String written = key.place().text();
      return written.startsWith("*") ? quoted(key.text()) : written;
    }

    private String scalar(YamlScalar scalar, int at) {
      String text = scalar.text();
      if (!scalar.isString()) {
        String written = scalar.place().text();
        return written.startsWith("*") ? text : written;
      }
      if (text.indexOf('\n') >= 0) {
        return literal(text, at);
      }
      boolean plain =
          scalar.style() == YamlScalar.Style.PLAIN && !scalar.place().text().startsWith("*");
      if (!plain || chance(quotes)) {
        boolean single = random.nextBoolean() && text.chars().allMatch(c -> c >= ' ');
        return single ? "'" + text.replace("'", "''") + "'" : quoted(text);
      }
      return text;
    }

    private String literal(String text, int at) {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '\n') {
        end--;
      }
      boolean simple = end >= text.length() - 1 && !text.startsWith(" ") && !text.startsWith("\n");
      if (!simple || end == 0) {
        return quoted(text);
      }
      StringBuilder lines = new StringBuilder(end == text.length() ? "|-" : "|");
      for (String line : text.substring(0, end).split("\n", -1)) {
        lines.append('\n').append(line.isEmpty() ? "" : blanks(at + indent) + line);
      }
      return lines.toString();
    }

    private String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      for (char c : text.toCharArray()) {
        switch (c) {
          case '"', '\\' -> quoted.append('\\').append(c);
          case '\n' -> quoted.append("\\n");
          case '\t' -> quoted.append("\\t");
          case '\r' -> quoted.append("\\r");
          default -> quoted.append(c);
        }
      }
      return quoted.append('"').toString();
    }

    String json(YamlNode node, int at) {
      boolean lines = indent == 2;
      String gap = lines ? "\n" + blanks(at + 2) : "";
      String last = lines ? "\n" + blanks(at) : "";
      if (node instanceof YamlMapping m) {
        List<String> fields = new ArrayList<>();
        m.entries()
            .forEach(e -> fields.add(gap + quoted(e.name()) + ": " + json(e.value(), at + 2)));
        return m.size() == 0 ? "{}" : "{" + String.join(lines ? "," : ", ", fields) + last + "}";
      }
      if (node instanceof YamlSequence s) {
        List<String> items = new ArrayList<>();
        s.items().forEach(each -> items.add(gap + json(each, at + 2)));
        return items.isEmpty() ? "[]" : "[" + String.join(lines ? "," : ", ", items) + last + "]";
      }
      YamlScalar scalar = (YamlScalar) node;
      return scalar.isString() ? quoted(scalar.text()) : scalar.text();
    }
  }

  private static String blanks(int count) {
    return " ".repeat(count);
  }
}

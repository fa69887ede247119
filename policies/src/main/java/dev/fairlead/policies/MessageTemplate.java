package dev.fairlead.policies;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The message of a policy: text with placeholders in braces; a brace that is meant is written
 * twice.
 *
 * @param pieces texts and placeholders in turn, the first one a text
 */
record MessageTemplate(List<String> pieces) {
  /** What may stand in braces, and what it becomes. */
  static final Map<String, String> PLACEHOLDERS =
      Map.of(
          "object", "kind, namespace and name of the object that the policy is about",
          "kind", "its kind",
          "name", "its name",
          "namespace", "its namespace",
          "at", "kind, namespace and name of the object that breaks it",
          "item", "what is wrong in that: the name of a container, the text of a field",
          "value", "the text of the field that is wrong",
          "path", "the way to it",
          "detail", "what the expression or the schema says of it");

  private static final int LONGEST_VALUE = 200;

  MessageTemplate {
    pieces = List.copyOf(pieces);
  }

  /** Reads a message; what is wrong with it goes into the list. */
  static MessageTemplate read(YamlScalar message, List<PolicyProblem> problems) {
    String text = message.text();
    List<String> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
        plain.append(c);
        i++;
      } else if (c == '{') {
        int close = text.indexOf('}', i);
        String name = close < 0 ? "" : text.substring(i + 1, close);
        if (!PLACEHOLDERS.containsKey(name)) {
          String hint =
              close < 0
                  ? "`{` is never closed; a brace that is meant is written `{{`"
                  : "unknown placeholder `{"
                      + name
                      + "}`"
                      + Nearest.hint(name, PLACEHOLDERS.keySet());
          Span span = new Span(i, close < 0 ? i + 1 : close + 1);
          problems.add(new PolicyProblem(TextPlaces.of(text, message.place()).place(span), hint));
          return new MessageTemplate(List.of(text));
        }
        pieces.add(plain.toString());
        pieces.add(name);
        plain.setLength(0);
        i = close;
      } else {
        plain.append(c);
      }
    }
    pieces.add(plain.toString());
    return new MessageTemplate(pieces);
  }

  boolean uses(String placeholder) {
    for (int i = 1; i < pieces.size(); i += 2) {
      if (pieces.get(i).equals(placeholder)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The message of a violation.
   *
   * @param subject the object that the policy is about
   */
  String of(ObjectMeta subject, Violation violation) {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 1; i < pieces.size(); i += 2) {
      text.append(oneLine(value(pieces.get(i), subject, violation))).append(pieces.get(i + 1));
    }
    return text.toString();
  }

  /** A value may be a whole script. */
  static String oneLine(String value) {
    int newline = value.indexOf('\n');
    int end = newline < 0 ? value.length() : newline;
    return end == value.length() && end <= LONGEST_VALUE
        ? value
        : value.substring(
                0,
                value.offsetByCodePoints(0, Math.min(value.codePointCount(0, end), LONGEST_VALUE)))
            + "...";
  }

  private static String value(String placeholder, ObjectMeta subject, Violation violation) {
    return switch (placeholder) {
      case "object" -> subject.toString();
      case "kind" -> subject.kind().value();
      case "name" -> subject.name().value();
      case "namespace" -> subject.namespaceOrDefault();
      case "at" -> violation.at().owner().meta().toString();
      case "item" -> violation.item();
      case "value" -> violation.at().node() instanceof YamlScalar scalar ? scalar.text() : "";
      case "path" -> violation.at().path();
      case "detail" -> violation.detail();
      default -> throw new IllegalStateException(placeholder);
    };
  }

  /** The message without its placeholders, for a title. */
  String plain() {
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 1; i < pieces.size(); i += 2) {
      text.append("...").append(pieces.get(i + 1));
    }
    return text.toString();
  }
}

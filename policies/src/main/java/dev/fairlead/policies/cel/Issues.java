package dev.fairlead.policies.cel;

import dev.fairlead.policies.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the compiler and the evaluator complain of, in a few words. */
final class Issues {
  private static final List<String> KNOWN =
      List.of(
          "object",
          "written",
          "model",
          "has",
          "size",
          "all",
          "exists",
          "exists_one",
          "filter",
          "map",
          "startsWith",
          "endsWith",
          "contains",
          "matches",
          "int",
          "double",
          "string",
          "type",
          "duration",
          "timestamp",
          "orValue",
          "hasValue",
          "optional",
          "lowerAscii",
          "upperAscii",
          "split",
          "join",
          "replace",
          "substring",
          "trim",
          "indexOf",
          "charAt");

  /** How the parser begins when it meets what it does not expect, which stands in quotes behind. */
  private static final List<String> UNEXPECTED =
      List.of(
          "token recognition error at: '",
          "mismatched input '",
          "extraneous input '",
          "no viable alternative at input '");

  private Issues() {}

  /** Of a compiler's complaint. */
  static String words(String message, Collection<String> functions) {
    String prefix = "undeclared reference to '";
    if (message.startsWith(prefix)) {
      String name = message.substring(prefix.length(), message.indexOf('\'', prefix.length()));
      Collection<String> known = new ArrayList<>(KNOWN);
      known.addAll(functions);
      return "there is no `" + name + "`" + Nearest.hint(name, known);
    }
    if (message.contains("'<EOF>'")) {
      return "it ends where more is expected";
    }
    if (message.startsWith("Expression recursion limit exceeded")) {
      return "it is nested too deep";
    }
    for (String unexpected : UNEXPECTED) {
      if (message.startsWith(unexpected)) {
        int end = message.indexOf('\'', unexpected.length());
        return "unexpected `" + message.substring(unexpected.length(), end).strip() + "`";
      }
    }
    int candidates = message.indexOf(" (candidates:");
    return oneLine(candidates < 0 ? message : message.substring(0, candidates));
  }

  /** Of an evaluator's, without the position that it begins with. */
  static String failure(String message) {
    int position = message.startsWith("evaluation error at ") ? message.indexOf(": ") : -1;
    String words = oneLine(position < 0 ? message : message.substring(position + 2));
    if (words.startsWith("key '") && words.contains("not present")) {
      return "there is no key "
          + words.substring(4, words.indexOf('\'', 5) + 1)
          + "; `has(...)` asks whether there is";
    }
    int candidates = words.indexOf(". Overload candidates");
    return candidates < 0 ? words : words.substring(0, candidates) + " and these values";
  }

  /** The offset in the expression that an evaluator's message names; -1 if it names none. */
  static int offset(String message) {
    int from = message.indexOf(">:") + 2;
    int to = message.indexOf(':', from);
    if (!message.startsWith("evaluation error at ") || from < 2 || to < 0) {
      return -1;
    }
    try {
      return Integer.parseInt(message.substring(from, to));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String oneLine(String message) {
    String line = message.strip().replace('\n', ' ');
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}

package dev.fairlead.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a value to a field in it: {@code spec.containers[0].image}, {@code
 * metadata.annotations["example.com/owner"]}.
 *
 * @param steps keys as String, numbers of items as Integer
 */
public record FieldPath(List<Object> steps) {
  /** Of the value itself. */
  public static final FieldPath NONE = new FieldPath(List.of());

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /** The path of a text; empty if it is none. */
  public static Optional<FieldPath> tryParse(String text) {
    List<Object> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '[' ? bracket(text, at, steps) : key(text, at, steps);
      if (end < 0) {
        return Optional.empty();
      }
      at = end;
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
        if (at == text.length() || text.charAt(at) == '[') {
          return Optional.empty();
        }
      } else if (at < text.length() && text.charAt(at) != '[') {
        return Optional.empty();
      }
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new FieldPath(steps));
  }

  private static int key(String text, int from, List<Object> steps) {
    int end = from;
    while (end < text.length() && ".[]\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    steps.add(text.substring(from, end));
    return end == from ? -1 : end;
  }

  private static int bracket(String text, int from, List<Object> steps) {
    int close = text.indexOf(']', from);
    if (from + 1 < text.length() && text.charAt(from + 1) == '"') {
      int quote = text.indexOf('"', from + 2);
      if (quote < 0 || !text.startsWith("\"]", quote)) {
        return -1;
      }
      steps.add(text.substring(from + 2, quote));
      return quote + 2;
    }
    if (close < 0 || close == from + 1 || close - from > 6) {
      return -1;
    }
    int number = 0;
    for (int i = from + 1; i < close; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    steps.add(number);
    return close + 1;
  }
}

package dev.fairlead.network.env;

import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code $(VAR)} ({@code third_party/forked/golang/expansion/expand.go}): {@code $$} is a
 * dollar sign, an unknown name leaves the reference as it stands, results are not expanded again.
 */
public final class Expansion {
  private Expansion() {}

  /** The values of names that may be referred to. */
  @FunctionalInterface
  public interface Values {
    /** The value of a name, null if it is not known. */
    @Nullable String get(String name);
  }

  /** The text with every reference replaced that has a value. */
  public static String expand(String text, Values values) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '$' || i + 1 == text.length()) {
        out.append(c);
        i++;
        continue;
      }
      char next = text.charAt(i + 1);
      int close = next == '(' ? text.indexOf(')', i + 2) : -1;
      if (next == '$') {
        out.append('$');
        i += 2;
      } else if (close >= 0) {
        String value = values.get(text.substring(i + 2, close));
        out.append(value == null ? text.substring(i, close + 1) : value);
        i = close + 1;
      } else {
        out.append(c).append(next);
        i += 2;
      }
    }
    return out.toString();
  }
}

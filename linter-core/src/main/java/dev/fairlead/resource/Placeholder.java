package dev.fairlead.resource;

import java.util.Arrays;

/**
 * Text that something will replace before or after the manifest is applied: {@code ${VAR}}, {@code
 * $(VAR)}, {@code $VAR}, {@code {{ }}}, {@code <NAME>}, {@code @NAME@}, {@code REPLACE_ME}. It is
 * opaque: equal to itself, and nothing else is known of it.
 */
public final class Placeholder {
  /** Stands for any text in a pattern; no manifest can hold it. */
  private static final int ANY = -1;

  /** How placeholders open and close; {@code $NAME} ends with its name. */
  private static final String[][] BRACKETS = {
    {"${", "}"},
    {"$(", ")"},
    {"{{", "}}"},
    {"{%", "%}"},
    {"<", ">"},
    {"@@", "@@"},
    {"@", "@"},
    {"%%", "%%"}
  };

  private Placeholder() {}

  /**
   * Whether two texts can become the same once their placeholders are replaced: {@code $NAME-db}
   * may become {@code shop-db}, but never {@code db}. Texts without placeholders must be equal.
   */
  public static boolean mayEqual(String a, String b) {
    return a.equals(b) || ((in(a) || in(b)) && meet(pattern(a), pattern(b)));
  }

  /** Whether two patterns have a text in common; the cost is the product of their lengths. */
  private static boolean meet(int[] a, int[] b) {
    boolean[] last = new boolean[b.length + 1];
    for (int i = a.length; i >= 0; i--) {
      boolean[] row = new boolean[b.length + 1];
      for (int j = b.length; j >= 0; j--) {
        boolean moreA = i < a.length;
        boolean moreB = j < b.length;
        if (moreA && a[i] == ANY) {
          row[j] = last[j] || (moreB && row[j + 1]);
        } else if (moreB && b[j] == ANY) {
          row[j] = row[j + 1] || (moreA && last[j]);
        } else {
          row[j] = (moreA && moreB) ? a[i] == b[j] && last[j + 1] : !moreA && !moreB;
        }
      }
      last = row;
    }
    return last[0];
  }

  /** The characters of a text with {@link #ANY} for each placeholder. */
  private static int[] pattern(String text) {
    int[] pattern = new int[text.length()];
    int length = 0;
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i);
      pattern[length++] = end > i ? ANY : text.charAt(i);
      i = Math.max(end, i + 1);
    }
    return length == 0 || !in(text)
        ? text.chars().toArray()
        : contains(pattern, length) ? Arrays.copyOf(pattern, length) : new int[] {ANY};
  }

  private static boolean contains(int[] pattern, int length) {
    for (int i = 0; i < length; i++) {
      if (pattern[i] == ANY) {
        return true;
      }
    }
    return false;
  }

  /** Where the placeholder that begins at a position ends; the position itself if none begins. */
  private static int end(String text, int start) {
    for (String[] brackets : BRACKETS) {
      if (text.startsWith(brackets[0], start)) {
        int close = text.indexOf(brackets[1], start + brackets[0].length());
        return close < 0 ? start : close + brackets[1].length();
      }
    }
    int i = start;
    if (text.charAt(start) == '$') {
      i++;
      while (i < text.length()
          && (text.charAt(i) == '_' || Character.isLetterOrDigit(text.charAt(i)))) {
        i++;
      }
      return i == start + 1 ? start : i;
    }
    return start;
  }

  /** Whether the text is or contains a placeholder. */
  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if ((c == '$' && (next == '{' || next == '(' || next == '_' || Character.isLetter(next)))
          || (c == '{' && (next == '{' || next == '%'))
          || (c == '<' && (next == '<' || Character.isLetter(next)) && text.indexOf('>', i) > 0)
          || (c == '@' && next == '@')
          || (c == '@' && Character.isLetter(next) && text.indexOf('@', i + 1) > 0)
          || (c == '%' && next == '%')) {
        return true;
      }
    }
    return (text.startsWith("__") && text.endsWith("__") && text.length() > 4)
        || text.contains("REPLACE")
        || text.contains("CHANGEME")
        || text.contains("CHANGE_ME");
  }
}

package dev.fairlead.input;

/** Wildcards within one name: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}, {@code \*}. */
final class Glob {
  private Glob() {}

  /** Whether a name as a whole is what the pattern describes; takes at most pattern times name. */
  static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      int next =
          p < pattern.length() && pattern.charAt(p) != '*' ? step(pattern, p, name.charAt(n)) : -1;
      if (next >= 0) {
        p = next;
        n++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on after it has taken one character, -1 if it does not take it. */
  private static int step(String pattern, int at, char c) {
    char wanted = pattern.charAt(at);
    switch (wanted) {
      case '?':
        return at + 1;
      case '[':
        int close = closing(pattern, at);
        if (close > 0) {
          return inClass(pattern, at + 1, close, c) ? close + 1 : -1;
        }
        return c == '[' ? at + 1 : -1;
      case '\\':
        return at + 1 < pattern.length() && pattern.charAt(at + 1) == c ? at + 2 : -1;
      default:
        return wanted == c ? at + 1 : -1;
    }
  }

  /** The bracket that closes a class; one right after the opening belongs to the class. */
  private static int closing(String pattern, int open) {
    int at = open + 1;
    if (at < pattern.length() && isNegation(pattern.charAt(at))) {
      at++;
    }
    return pattern.indexOf(']', at + 1);
  }

  private static boolean inClass(String pattern, int from, int to, char c) {
    boolean negated = isNegation(pattern.charAt(from));
    boolean found = false;
    for (int i = negated ? from + 1 : from; i < to; i++) {
      char low = pattern.charAt(i);
      if (low == '\\' && i + 1 < to) {
        low = pattern.charAt(++i);
      }
      char high = low;
      if (i + 2 < to && pattern.charAt(i + 1) == '-') {
        high = pattern.charAt(i + 2);
        i += 2;
      }
      found |= low <= c && c <= high;
    }
    return found != negated;
  }

  private static boolean isNegation(char c) {
    return c == '!' || c == '^';
  }
}

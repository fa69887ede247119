package dev.fairlead.source;

import org.jspecify.annotations.Nullable;

/**
 * Tabs between the tokens of a line, which go-yaml takes for spaces and SnakeYAML refuses: {@code
 * port:<tab>80}. Each is replaced by a space, so that all offsets stay, and the document is read
 * again.
 */
final class TabRepair {
  /** How many characters may be read again for one document before the tab is reported instead. */
  static final long MOST_REREAD = 50_000_000;

  private TabRepair() {}

  /**
   * The text with spaces for the tabs around an offset at which SnakeYAML stopped; null if there
   * are none, or if they indent a line, where YAML has no tabs.
   */
  static @Nullable String repair(String text, int offset) {
    int from = Math.min(offset, text.length());
    int to = from;
    while (from > 0 && isBlank(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && isBlank(text.charAt(to))) {
      to++;
    }
    if (text.substring(from, to).indexOf('\t') < 0 || !afterToken(text, from)) {
      return null;
    }
    return text.substring(0, from) + " ".repeat(to - from) + text.substring(to);
  }

  /**
   * Whether the line holds more than indicators before the offset, or a flow collection is open.
   */
  private static boolean afterToken(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    for (int i = lineStart; i < offset; i++) {
      char c = text.charAt(i);
      if (!isBlank(c) && ((c != '-' && c != '?' && c != ':') || !isBlank(text.charAt(i + 1)))) {
        return true;
      }
    }
    int before = lineStart - 1;
    while (before > 0 && (isBlank(text.charAt(before)) || isBreak(text.charAt(before)))) {
      before--;
    }
    return before > 0 && "[{,".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}

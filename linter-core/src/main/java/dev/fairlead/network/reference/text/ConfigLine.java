package dev.fairlead.network.reference.text;

/**
 * A line of a configuration file as key and value.
 *
 * @param key without quotes; empty where the line has none
 * @param sign what parts them: {@code :}, {@code =} or a blank; 0 without a key
 * @param start where the value starts; the end of the line if there is none
 * @param end where the value ends
 */
record ConfigLine(String key, char sign, int start, int end) {

  /** Reads a stretch without indentation, comment or trailing blanks. */
  static ConfigLine read(String text, int start, int end) {
    int keyStart = text.startsWith("export ", start) ? start + 7 : start;
    boolean quoted = keyStart < end && "\"'".indexOf(text.charAt(keyStart)) >= 0;
    int keyEnd = quoted ? quotedEnd(text, keyStart, end) : keyEnd(text, keyStart, end);
    if (keyEnd <= keyStart) {
      return new ConfigLine("", (char) 0, start, end);
    }
    String key =
        quoted ? text.substring(keyStart + 1, keyEnd - 1) : text.substring(keyStart, keyEnd);
    int sign = keyEnd;
    while (sign < end && text.charAt(sign) <= ' ') {
      sign++;
    }
    if (sign >= end) {
      return new ConfigLine("", (char) 0, start, end);
    }
    char c = text.charAt(sign);
    if (c == '=') {
      int value = text.startsWith("=>", sign) || text.startsWith("==", sign) ? sign + 2 : sign + 1;
      return new ConfigLine(key, '=', skipBlanks(text, value, end), end);
    }
    boolean colon = c == ':' && (quoted || sign + 1 == end || text.charAt(sign + 1) <= ' ');
    if (colon) {
      return new ConfigLine(key, ':', skipBlanks(text, sign + 1, end), end);
    }
    return sign > keyEnd && !quoted
        ? new ConfigLine(key, ' ', sign, end)
        : new ConfigLine("", (char) 0, start, end);
  }

  /** Whether only a blank parts key and value, as in nginx and Redis. */
  boolean isBlankParted() {
    return sign == ' ';
  }

  /** Whether the value follows on the next lines. */
  boolean isOpen(String text) {
    if (start >= end) {
      return true;
    }
    char c = text.charAt(start);
    return end == start + 1 && (c == '[' || c == '{' || c == '|' || c == '>' || c == '(');
  }

  private static int quotedEnd(String text, int start, int end) {
    int close = Scan.find(text, text.charAt(start), start + 1, end);
    return close < 0 ? start : close + 1;
  }

  private static int keyEnd(String text, int start, int end) {
    int i = start;
    while (i < end && isKeyChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isKeyChar(char c) {
    return Hosts.isHostChar(c) || c == '/' || c == '$' || c == '@' || c == '*';
  }

  private static int skipBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}

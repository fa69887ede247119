package dev.fairlead.input;

/** What a text that cannot be read as YAML was meant to be, as far as its lines tell. */
final class ManifestText {
  private ManifestText() {}

  /**
   * Whether a text was meant as a manifest: lines begin with {@code apiVersion:} and {@code kind:}.
   */
  static boolean looksLikeOne(String text) {
    return hasKey(text, "apiVersion") && hasKey(text, "kind");
  }

  /** Whether a line begins with the key, or in JSON, whether it stands there in quotes. */
  private static boolean hasKey(String text, String key) {
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int end = at + key.length();
      boolean quoted = at > 0 && text.charAt(at - 1) == '"';
      if (quoted && end < text.length() && text.charAt(end) == '"') {
        return true;
      }
      boolean startsLine = at == 0 || text.charAt(at - 1) == '\n';
      if (startsLine && end < text.length() && text.charAt(end) == ':') {
        return true;
      }
    }
    return false;
  }

  /** How many documents a text holds, roughly: the parts between separators that are not blank. */
  static int countDocuments(String text) {
    int count = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.startsWith("---", start) ? start : text.indexOf("\n---", start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        count++;
      }
      int newline = text.indexOf('\n', end + 1);
      start = newline < 0 ? text.length() + 1 : newline + 1;
    }
    return count;
  }

  /**
   * Where a Go or Jinja template or a placeholder such as {@code @NAME@} takes the place of YAML:
   * where a line or a value starts, unquoted. The offset of the first one, -1 without.
   */
  static int templateStart(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == '{' || c == '@') && opens(text, at) && startsValue(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean opens(String text, int at) {
    if (text.charAt(at) == '{') {
      return text.startsWith("{{", at) || text.startsWith("{%", at);
    }
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == '@';
  }

  /** Whether before an offset stand only blanks, or blanks after the {@code :} or {@code -}. */
  private static boolean startsValue(String text, int offset) {
    int at = offset - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    if (at < 0 || text.charAt(at) == '\n') {
      return true;
    }
    char before = text.charAt(at);
    if ((before != ':' && before != '-') || at == offset - 1) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', at) + 1;
    String line = text.substring(lineStart, at).stripLeading();
    return !line.startsWith("#") && line.indexOf('"') < 0 && line.indexOf('\'') < 0;
  }
}

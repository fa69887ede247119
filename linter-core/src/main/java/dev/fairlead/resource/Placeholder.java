package dev.fairlead.resource;

/**
 * Text that something will replace before or after the manifest is applied: {@code ${VAR}}, {@code
 * $(VAR)}, {@code $VAR}, {@code {{ }}}, {@code <NAME>}, {@code REPLACE_ME}. It is opaque: equal to
 * itself, and nothing else is known of it.
 */
public final class Placeholder {
  private Placeholder() {}

  /** Whether the text is or contains a placeholder. */
  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c == '$' && (next == '{' || next == '(' || next == '_' || Character.isLetter(next))
          || c == '{' && (next == '{' || next == '%')
          || c == '<' && (next == '<' || Character.isLetter(next)) && text.indexOf('>', i) > 0
          || c == '@' && next == '@'
          || c == '%' && next == '%') {
        return true;
      }
    }
    return text.startsWith("__") && text.endsWith("__") && text.length() > 4
        || text.contains("REPLACE")
        || text.contains("CHANGEME")
        || text.contains("CHANGE_ME");
  }
}

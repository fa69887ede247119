package dev.fairlead.report;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;

/**
 * The line on which a place begins, without its indentation, cut around the place to fit.
 *
 * @param before what stands before the place
 * @param marked the characters of the place, as far as they are shown
 * @param after what stands after it
 */
record CodeFrame(String before, String marked, String after) {
  private static final String CUT = "...";

  /**
   * @param columns how wide it may be
   */
  static CodeFrame of(Place place, int columns) {
    SourceFile file = place.file();
    int line = place.line();
    String text = file.lineText(line).stripTrailing();
    int start = Math.min(place.start() - file.lineStart(line), text.length());
    int end = Math.max(start, Math.min(place.end() - file.lineStart(line), text.length()));
    int from = indentation(text, start);
    int to = text.length();
    String cutBefore = "";
    String cutAfter = "";

    int afterShare = Math.min(columns / 4, TerminalText.columns(text, end, to));
    int room = columns - TerminalText.columns(text, start, end) - afterShare;
    int beforeRoom = Math.max(columns / 4, room);
    if (TerminalText.columns(text, from, start) > beforeRoom) {
      cutBefore = CUT;
      from = back(text, start, beforeRoom - CUT.length());
    }
    int left = columns - cutBefore.length() - TerminalText.columns(text, from, start);
    if (TerminalText.columns(text, start, to) > left) {
      cutAfter = CUT;
      to = forth(text, start, left - CUT.length());
    }
    int markedEnd = Math.min(end, to);
    return new CodeFrame(
        cutBefore + TerminalText.clean(text.substring(from, start)),
        TerminalText.clean(text.substring(start, markedEnd)),
        TerminalText.clean(text.substring(markedEnd, to)) + cutAfter);
  }

  /** Carets to stand below the marked characters, and the blanks before them. */
  String carets() {
    int width = Math.max(1, TerminalText.columns(marked));
    return " ".repeat(TerminalText.columns(before)) + "^".repeat(width);
  }

  /** The columns that the line takes. */
  int columns() {
    return TerminalText.columns(before + marked + after);
  }

  /** The end of the blanks at the start of a line, but not past the place. */
  private static int indentation(String text, int start) {
    int indent = 0;
    while (indent < start && Character.isWhitespace(text.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  /** How far to go back from {@code start} in so many columns. */
  private static int back(String text, int start, int columns) {
    int from = start;
    int left = columns;
    while (from > 0) {
      int codePoint = text.codePointBefore(from);
      left -= TerminalText.columns(codePoint);
      if (left < 0) {
        return from;
      }
      from -= Character.charCount(codePoint);
    }
    return from;
  }

  /** How far to go from {@code start} in so many columns. */
  private static int forth(String text, int start, int columns) {
    int to = start;
    int left = columns;
    while (to < text.length()) {
      int codePoint = text.codePointAt(to);
      left -= TerminalText.columns(codePoint);
      if (left < 0) {
        return to;
      }
      to += Character.charCount(codePoint);
    }
    return to;
  }
}

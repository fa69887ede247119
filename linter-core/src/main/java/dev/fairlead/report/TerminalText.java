package dev.fairlead.report;

/**
 * Text as a terminal shows it: how wide each code point is, and what must not reach a terminal.
 *
 * <p>Widths follow Unicode's East Asian Width (UAX #11): wide and full-width characters take two
 * columns, combining marks none. Control characters, and those that turn the direction of text, are
 * shown as a question mark: a manifest must not be able to recolour or reorder a report.
 */
public final class TerminalText {
  private static final int TAB_WIDTH = 4;

  /** First and last code point of each wide block, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0,
    0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
    0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF,
    0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442,
    0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
    0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0,
    0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
    0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70,
    0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
  };

  private TerminalText() {}

  /** The columns that a code point takes in the text that {@link #append} makes of it. */
  static int columns(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      return 1;
    }
    if (codePoint == '\t') {
      return TAB_WIDTH;
    }
    if (isHarmful(codePoint)) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** The columns that a stretch of text takes. */
  static int columns(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      width += columns(text.codePointAt(i));
    }
    return width;
  }

  /** The columns that a text takes. */
  public static int columns(String text) {
    return columns(text, 0, text.length());
  }

  /** Appends a code point as it may be shown. */
  static void append(int codePoint, StringBuilder out) {
    if (codePoint == '\t') {
      out.append(" ".repeat(TAB_WIDTH));
    } else if (isHarmful(codePoint)) {
      out.append('?');
    } else {
      out.appendCodePoint(codePoint);
    }
  }

  /** A line of text as it may be shown. */
  public static String clean(String text) {
    if (text.codePoints().noneMatch(c -> c == '\t' || isHarmful(c))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static boolean isHarmful(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static boolean isWide(int codePoint) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}

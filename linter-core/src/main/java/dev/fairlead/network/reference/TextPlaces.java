package dev.fairlead.network.reference;

import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;

/**
 * Finds where a stretch of a value stands in its file, whatever the style it is written in: plain,
 * quoted with escapes, literal or folded blocks.
 *
 * <p>Both are walked side by side; blanks and line ends are passed over, since only they are
 * folded, indented or added. Where the two do not fit (an alias, a value that kustomize or the API
 * server made) the place of a stretch is the whole value.
 */
public final class TextPlaces {
  private final Place whole;

  /** For each character of the value its offset in the file; empty where the two do not fit. */
  private final int[] offsets;

  private TextPlaces(Place whole, int[] offsets) {
    this.whole = whole;
    this.offsets = offsets;
  }

  /** The places in a value. */
  public static TextPlaces of(Located<String> value) {
    return of(value.value(), value.place());
  }

  /**
   * @param text the value
   * @param place where it is written, quotes and block headers included
   */
  public static TextPlaces of(String text, Place place) {
    return new TextPlaces(place, new Walk(text, place).offsets());
  }

  /** A whole value with the place of its characters, quotes left out. */
  public static Located<String> exact(Located<String> value) {
    String text = value.value();
    return text.isEmpty() ? value : of(value).located(text, new Span(0, text.length()));
  }

  /** Where a stretch without blanks stands. */
  public Place place(Span span) {
    if (offsets.length < span.end() || span.start() == span.end()) {
      return whole;
    }
    int start = offsets[span.start()];
    return new Place(whole.file(), start, offsets[span.end() - 1] + 1);
  }

  /** The stretch with its place. */
  public Located<String> located(String text, Span span) {
    return new Located<>(span.of(text), place(span));
  }

  /** One walk over a value and its source. */
  private static final class Walk {
    private final String text;
    private final String file;
    private final char style;
    private final int end;
    private int at;

    Walk(String text, Place place) {
      this.text = text;
      this.file = place.file().text();
      this.at = place.start();
      char first = at < file.length() ? file.charAt(at) : ' ';
      this.style = first == '"' || first == '\'' || first == '|' || first == '>' ? first : 0;
      this.end =
          Math.min(style == '"' || style == '\'' ? place.end() - 1 : place.end(), file.length());
    }

    int[] offsets() {
      skipHeader();
      int[] offsets = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char wanted = text.charAt(i);
        if (wanted <= ' ') {
          // Where a blank stands does not matter, but it must not look unknown.
          offsets[i] = at;
          continue;
        }
        skipBlanks();
        int from = at;
        int has = at < end ? next() : -1;
        if (has != wanted && has != text.codePointAt(i)) {
          return new int[0];
        }
        offsets[i] = from;
        if (Character.charCount(has) == 2) {
          // Written as one escape, held as two characters.
          offsets[++i] = from;
        }
      }
      return offsets;
    }

    /** A block starts below its header; a quoted text behind its quote. */
    private void skipHeader() {
      if (style == '|' || style == '>') {
        int newline = file.indexOf('\n', at);
        at = newline < 0 ? end : newline + 1;
      } else if (style != 0) {
        at++;
      }
    }

    private void skipBlanks() {
      while (at < end) {
        if (file.charAt(at) <= ' ') {
          at++;
        } else if (style == '"' && file.charAt(at) == '\\' && isBlankEscape()) {
          at += 2;
        } else {
          return;
        }
      }
    }

    /** Escapes that stand for a blank, a line end or nothing. */
    private boolean isBlankEscape() {
      return at + 1 < end && "ntr0abefv \t\n\r".indexOf(file.charAt(at + 1)) >= 0;
    }

    /** The character that the source has here; moves behind it. */
    private int next() {
      char c = file.charAt(at);
      if (style == '\'' && c == '\'' && file.startsWith("''", at)) {
        at += 2;
        return c;
      }
      if (style != '"' || c != '\\' || at + 1 >= end) {
        at++;
        return c;
      }
      char escaped = file.charAt(at + 1);
      int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : escaped == 'U' ? 8 : 0;
      if (digits == 0 || at + 2 + digits > end) {
        at += 2;
        return escaped;
      }
      String hex = file.substring(at + 2, at + 2 + digits);
      at += 2 + digits;
      try {
        return Integer.parseInt(hex, 16);
      } catch (NumberFormatException e) {
        return -1;
      }
    }
  }
}

package dev.fairlead.source;

import java.util.Arrays;
import java.util.Locale;

/**
 * The text of one document chunk with the way back from SnakeYAML's marks, which count code points
 * from the start of the chunk, to offsets into the file, which count UTF-16 units.
 */
final class ChunkText {
  private final SourceFile file;
  private final int start;
  private final String text;

  /** The code point indexes of the characters that take two units, ascending. */
  private final int[] wide;

  ChunkText(SourceFile file, int start, int end) {
    this.file = file;
    this.start = start;
    // kubectl reads by lines and ends the last one: it decides how a block scalar there ends.
    String content = file.text().substring(start, end);
    this.text = content.endsWith("\n") ? content : content + "\n";
    this.wide = wideCharacters(text);
  }

  private static int[] wideCharacters(String text) {
    int[] found = {};
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** Whether a character takes two units somewhere. */
  boolean isWide() {
    return wide.length > 0;
  }

  /** Refuses characters that YAML has nowhere, as go-yaml does before it reads anything. */
  void refuseControlCharacters() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if ((c < ' ' && c != '\t' && c != '\n' && c != '\r')
          || (c >= '\u007f' && c < '\u00a0' && c != '\u0085')
          || Character.isSurrogate(c)
          || c >= '\ufffe') {
        String code = Integer.toHexString(0x10000 | c).substring(1).toUpperCase(Locale.ROOT);
        Place place = new Place(file, start + i, start + i + 1);
        throw BrokenDocument.syntax("control character U+" + code, place);
      }
    }
  }

  private ChunkText(ChunkText original, String text) {
    this.file = original.file;
    this.start = original.start;
    this.wide = original.wide;
    this.text = text;
  }

  /** Another text of the same length, every character at the same offset. */
  ChunkText with(String sameLength) {
    return new ChunkText(this, sameLength);
  }

  String text() {
    return text;
  }

  /** The offset into {@link #text()} of a code point. */
  int index(int codePoint) {
    int before = wide.length == 0 ? 0 : Arrays.binarySearch(wide, codePoint);
    return codePoint + (before < 0 ? -before - 1 : before);
  }

  /** Where the chunk starts in the file. */
  int start() {
    return start;
  }

  SourceFile file() {
    return file;
  }

  /** The offset into the file of a code point of the chunk, at most the end of the file. */
  int offset(int codePoint) {
    return Math.min(start + index(codePoint), file.text().length());
  }

  /** A stretch between two code points; an end before the start counts as the start. */
  Place place(int fromCodePoint, int toCodePoint) {
    int from = offset(fromCodePoint);
    return new Place(file, from, Math.max(from, offset(toCodePoint)));
  }
}

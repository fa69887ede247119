package dev.fairlead.source;

import java.util.Arrays;

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
    this.text = file.text().substring(start, end);
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

  String text() {
    return text;
  }

  SourceFile file() {
    return file;
  }

  /** The offset into the file of a code point of the chunk. */
  int offset(int codePoint) {
    if (wide.length == 0) {
      return start + codePoint;
    }
    int before = Arrays.binarySearch(wide, codePoint);
    return start + codePoint + (before < 0 ? -before - 1 : before);
  }

  /** A stretch between two code points; an end before the start counts as the start. */
  Place place(int fromCodePoint, int toCodePoint) {
    int from = offset(fromCodePoint);
    return new Place(file, from, Math.max(from, offset(toCodePoint)));
  }
}

package dev.fairlead.source;

import java.util.Arrays;

/**
 * One input file as text, with the name that reports print.
 *
 * <p>Offsets count UTF-16 units of {@link #text()} from 0; lines and columns count from 1, and a
 * column counts code points. A byte order mark is no part of the text; {@code \r\n}, {@code \r} and
 * {@code \n} each end a line.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private int[] lineStarts = {};

  /**
   * @param name the path as the user should read it: relative where the user gave a relative path,
   *     with forward slashes; {@code <stdin>} for standard input
   * @param text the whole content, without byte order mark
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The line of an offset, from 1; an offset past the end counts as the end. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), Math.min(offset, text.length()));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in code points, from 1. */
  public int column(int offset) {
    int end = Math.min(offset, text.length());
    return text.codePointCount(lineStarts()[line(end) - 1], end) + 1;
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a line (from 1) without its line end. */
  public String lineText(int line) {
    int[] starts = lineStarts();
    int from = starts[line - 1];
    int to = line < starts.length ? starts[line] : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The offset at which a line (from 1) starts. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** Computed on first use: most files of a run have no finding. A race computes it twice. */
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts.length == 0) {
      starts = scanLineStarts();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] scanLineStarts() {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}

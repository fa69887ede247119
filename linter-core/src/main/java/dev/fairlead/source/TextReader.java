package dev.fairlead.source;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Lets SnakeYAML's scanner read a text that is in memory already. Its own reader copies everything
 * that is still looked at with each kilobyte, so one line of some megabytes takes it minutes.
 */
final class TextReader extends StreamReader {
  private static final int[] NO_SNIPPET = {};

  private final String text;

  /** The code points, null if each character is one. */
  private final int @Nullable [] codePoints;

  private final int length;
  private int index;
  private int line;
  private int column;

  TextReader(ChunkText chunk) {
    super("");
    this.text = chunk.text();
    this.codePoints = chunk.isWide() ? text.codePoints().toArray() : null;
    this.length = codePoints == null ? text.length() : codePoints.length;
  }

  private int at(int position) {
    if (position >= length) {
      return '\0';
    }
    return codePoints == null ? text.charAt(position) : codePoints[position];
  }

  @Override
  public Mark getMark() {
    return new Mark("", index, line, column, NO_SNIPPET, 0);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int count) {
    int end = Math.min(length, index + count);
    while (index < end) {
      int c = at(index++);
      boolean breaks =
          c == '\n'
              || c == '\u0085'
              || c == '\u2028'
              || c == '\u2029'
              || (c == '\r' && at(index) != '\n');
      if (breaks) {
        line++;
        column = 0;
      } else if (c != '\ufeff') {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return at(index);
  }

  @Override
  public int peek(int ahead) {
    return at(index + ahead);
  }

  @Override
  public String prefix(int count) {
    int end = Math.min(length, index + count);
    return codePoints == null
        ? text.substring(index, end)
        : new String(codePoints, index, end - index);
  }

  /** Never called over a line break. */
  @Override
  public String prefixForward(int count) {
    String prefix = prefix(count);
    index += count;
    column += count;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getLine() {
    return line;
  }

  /** Only compared with a limit that {@link ReadingLimits} replaces. */
  @Override
  public int getDocumentIndex() {
    return 0;
  }
}

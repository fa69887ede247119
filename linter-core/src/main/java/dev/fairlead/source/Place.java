package dev.fairlead.source;

/**
 * A stretch of characters in a file: what a finding points at.
 *
 * <p>{@code start} and {@code end} are offsets into {@link SourceFile#text()}, the end exclusive.
 * Lines and columns are worked out on demand, so a place costs three words for the many values that
 * no finding ever mentions.
 */
public record Place(SourceFile file, int start, int end) {
  // Written out: what a record has by itself is spun at run time, in every start anew.
  @Override
  public boolean equals(Object other) {
    return other instanceof Place p && file == p.file && start == p.start && end == p.end;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * System.identityHashCode(file) + start) + end;
  }

  public Place {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such stretch: " + start + " to " + end);
    }
  }

  /** The first line, from 1. */
  public int line() {
    return file.line(start);
  }

  /** The first column in code points, from 1. */
  public int column() {
    return file.column(start);
  }

  /** The line on which the stretch ends. */
  public int endLine() {
    return file.line(end);
  }

  /** The column just after the last character. */
  public int endColumn() {
    return file.column(end);
  }

  /** The characters themselves. */
  public String text() {
    return file.text().substring(start, Math.min(end, file.text().length()));
  }

  /**
   * The stretch from the start of this place to the end of the other, which is in the same file.
   */
  public Place to(Place other) {
    return new Place(file, start, Math.max(end, other.end));
  }

  /** {@code file:line:column}, as compilers print it. */
  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}

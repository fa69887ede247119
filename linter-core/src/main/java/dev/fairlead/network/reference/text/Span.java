package dev.fairlead.network.reference.text;

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such stretch: " + start + " to " + end);
    }
  }

  /** The stretch of a text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}

package dev.fairlead.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a file that holds one document, between two separator lines.
 *
 * <p>Splitting follows kubectl ({@code k8s.io/apimachinery/pkg/util/yaml}, YAMLReader), not the
 * YAML specification: every line that begins with {@code ---} separates, wherever it stands, and
 * after the dashes only blanks or a comment may follow. {@code ...} does not separate.
 *
 * @param badSeparator why the line that opens this chunk is no separator, or null
 */
record DocumentChunk(int start, int end, @Nullable Problem badSeparator) {
  private static final String SEPARATOR = "---";

  static List<DocumentChunk> split(SourceFile file) {
    String text = file.text();
    List<DocumentChunk> chunks = new ArrayList<>();
    int start = 0;
    Problem problem = null;
    int separator = text.startsWith(SEPARATOR) ? 0 : nextSeparator(text, 0);
    while (separator >= 0) {
      chunks.add(new DocumentChunk(start, separator, problem));
      int newline = text.indexOf('\n', separator);
      int lineEnd = newline < 0 ? text.length() : newline;
      problem = checkSeparator(file, separator + SEPARATOR.length(), lineEnd);
      start = newline < 0 ? text.length() : newline + 1;
      separator = nextSeparator(text, start - 1);
    }
    chunks.add(new DocumentChunk(start, text.length(), problem));
    return chunks;
  }

  /** The start of the next line that begins with dashes, looking from a line feed on; else -1. */
  private static int nextSeparator(String text, int from) {
    int found = text.indexOf("\n" + SEPARATOR, from);
    return found < 0 ? -1 : found + 1;
  }

  private static @Nullable Problem checkSeparator(SourceFile file, int from, int lineEnd) {
    String text = file.text();
    int start = from;
    while (start < lineEnd && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == lineEnd || text.charAt(start) == '#') {
      return null;
    }
    int end = lineEnd;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Problem(
        Problem.Kind.SYNTAX,
        "only a comment may follow --- on the same line",
        new Place(file, start, end));
  }
}

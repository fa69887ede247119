package dev.fairlead.rule.testing;

import java.util.List;

/**
 * Which lines of a manifest are the inside of a block scalar. A {@code #} in there is text, so a
 * finding in a block scalar is marked on the line of its key.
 */
final class BlockScalarLines {
  private BlockScalarLines() {}

  /** The line (from 1) on which a finding of the given line is marked. */
  static int markerLine(List<String> lines, int line) {
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      if (opensBlockScalar(lines.get(i))) {
        int indent = parentIndent(lines.get(i));
        while (end < lines.size()
            && (lines.get(end).isBlank() || indentOf(lines.get(end)) > indent)) {
          end++;
        }
      }
      if (line <= end) {
        return i + 1;
      }
      i = end;
    }
    return line;
  }

  private static boolean opensBlockScalar(String line) {
    String text = line.strip();
    int i = text.length() - 1;
    while (i >= 0 && (Character.isDigit(text.charAt(i)) || "+-".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    boolean indicator = i >= 0 && (text.charAt(i) == '|' || text.charAt(i) == '>');
    return indicator && !text.startsWith("#") && (i == 0 || text.charAt(i - 1) == ' ');
  }

  /** The column (from 0) that the lines of the scalar must exceed. */
  private static int parentIndent(String line) {
    int indent = indentOf(line);
    int key = indent;
    while (line.startsWith("- ", key)) {
      indent = key;
      key += 2;
      while (key < line.length() && line.charAt(key) == ' ') {
        key++;
      }
    }
    boolean keyed = "|>".indexOf(line.charAt(key)) < 0;
    return keyed ? key : indent;
  }

  private static int indentOf(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}

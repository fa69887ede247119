package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import java.util.ArrayList;
import java.util.List;

/** Markdown as a terminal shows it: as much of it as pages of rules use. */
final class MarkdownPage {
  /** Longer lines of prose are hard to read. */
  private static final int WIDEST = 96;

  private static final String MARKER = "# finding:";

  private final Ink ink;
  private final int columns;
  private final StringBuilder out = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();

  MarkdownPage(Ink ink, int columns) {
    this.ink = ink;
    this.columns = Math.min(WIDEST, columns);
  }

  String render(String markdown) {
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        finishParagraph();
        fenced = !fenced;
        String file = line.replace("`", "").replaceFirst("^yaml", "").strip();
        if (!file.isEmpty()) {
          out.append("    ").append(ink.quiet(file)).append('\n');
        }
      } else if (fenced) {
        out.append("    ").append(code(line)).append('\n');
      } else if (line.startsWith("#")) {
        finishParagraph();
        out.append(ink.strong(line.replaceFirst("^#+ *", ""))).append('\n');
      } else if (line.isBlank()) {
        finishParagraph();
        out.append('\n');
      } else {
        if (line.startsWith("- ")) {
          finishParagraph();
        }
        paragraph.add(line.strip());
      }
    }
    finishParagraph();
    return out.toString().stripTrailing() + "\n";
  }

  /** Fills the lines of a paragraph anew. */
  private void finishParagraph() {
    String indent = !paragraph.isEmpty() && paragraph.get(0).startsWith("- ") ? "  " : "";
    int column = 0;
    for (String word : String.join(" ", paragraph).split(" ")) {
      if (column > 0 && column + 1 + word.length() > columns) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    if (!paragraph.isEmpty()) {
      out.append('\n');
    }
    paragraph.clear();
  }

  private String code(String line) {
    int marker = line.indexOf(MARKER);
    if (marker < 0) {
      return line;
    }
    return ink.strong(line.substring(0, marker)) + ink.error(line.substring(marker));
  }
}

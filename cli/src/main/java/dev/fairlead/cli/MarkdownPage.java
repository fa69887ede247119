package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Markdown as a terminal with colours shows it: as much of it as pages of rules use. */
final class MarkdownPage {
  /** Longer lines of prose are hard to read. */
  private static final int WIDEST = 96;

  private static final String MARKER = "# finding:";
  private static final String CODE_INDENT = "    ";
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*]+)\\*\\*|`([^`]+)`");

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
        String file = line.substring(3).replaceFirst("^yaml", "").strip();
        if (!file.isEmpty()) {
          out.append(CODE_INDENT).append(ink.quiet(file)).append('\n');
        }
      } else if (fenced) {
        out.append(CODE_INDENT).append(code(line)).append('\n');
      } else if (line.startsWith("#")) {
        finishParagraph();
        out.append(ink.heading(line.replaceFirst("^#+ *", ""))).append('\n');
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

  private void finishParagraph() {
    if (!paragraph.isEmpty()) {
      String text = LINK.matcher(String.join(" ", paragraph)).replaceAll("$1 $2");
      out.append(EMPHASIS.matcher(filled(text)).replaceAll(this::emphasized)).append('\n');
      paragraph.clear();
    }
  }

  private String emphasized(MatchResult match) {
    String strong = match.group(1);
    return strong != null ? ink.strong(strong) : ink.pointer(match.group(2));
  }

  /** The words of a paragraph or item of a list in lines of the right width. */
  private String filled(String text) {
    String indent = text.startsWith("- ") ? "  " : "";
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > indent.length() && column + 1 + word.length() > columns) {
        lines.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  private String code(String line) {
    int marker = line.indexOf(MARKER);
    return marker < 0
        ? line
        : ink.strong(line.substring(0, marker)) + ink.error(line.substring(marker));
  }
}

package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import java.nio.charset.StandardCharsets;

/**
 * A table for people in the Markdown of GitHub and GitLab, worst findings first: the summary of a
 * job, a comment on a change. It never outgrows what GitHub takes for a summary, which is 1 MiB.
 */
public final class MarkdownReport implements ReportFormat {
  /** The most bytes, with room for what else the step has to say. */
  public static final int MOST_BYTES = 1_000_000;

  /** What Markdown or HTML gives a meaning to, outside of code. */
  private static final String SPECIAL = "\\`*_{}[]<>#|~@&$";

  /** Room for the last line, which tells how many findings are left out. */
  private static final int LAST_LINE = 100;

  private final String links;
  private final int mostBytes;

  /**
   * @param links what to put before a file name, as a URI, to see the file; empty for no links
   * @param mostBytes how long the report may be
   */
  public MarkdownReport(String links, int mostBytes) {
    this.links = links;
    this.mostBytes = mostBytes;
  }

  @Override
  public String render(Report report) {
    Report.Summary summary = report.summary();
    StringBuilder out = new StringBuilder(256 + 512 * report.entries().size());
    out.append("## Fairlead: ").append(SummaryLine.found(summary, Ink.PLAIN)).append("\n\n");
    if (report.entries().isEmpty()) {
      return out.append(SummaryLine.of(report, Ink.PLAIN)).append('\n').toString();
    }
    out.append("in ").append(SummaryLine.read(summary)).append("\n\n");
    out.append("| | Where | What |\n| --- | --- | --- |\n");
    int room = mostBytes - LAST_LINE - out.length();
    int left = report.entries().size();
    for (Report.Entry entry : FindingText.worstFirst(report)) {
      String row = row(entry.finding());
      room -= row.getBytes(StandardCharsets.UTF_8).length;
      if (room < 0) {
        out.append("\nThere is no room for ").append(SummaryLine.count(left, "more finding"));
        return out.append(".\n").toString();
      }
      out.append(row);
      left--;
    }
    return out.toString();
  }

  private String row(Finding finding) {
    StringBuilder row = new StringBuilder(512);
    row.append("| **").append(finding.severity().word()).append("** | ");
    place(finding.place(), row);
    row.append(" | ");
    prose(FindingText.headline(finding), row);
    row.append(" <br> `").append(finding.rule()).append('`');
    finding
        .related()
        .forEach(
            evidence -> {
              row.append(" <br> ");
              place(evidence.place(), row);
              row.append(": ");
              prose(evidence.message(), row);
            });
    FindingText.help(finding)
        .ifPresent(
            help -> {
              row.append(" <br> **help:** ");
              prose(help, row);
            });
    return row.append(" |\n").toString();
  }

  private void place(Place place, StringBuilder row) {
    String file = place.file().name();
    if (!links.isEmpty()) {
      row.append('[');
    }
    prose(file + ":" + place.line(), row);
    if (!links.isEmpty()) {
      // What ends a link in Markdown is escaped, too.
      String uri = FileUri.of(file).replace("(", "%28").replace(")", "%29");
      row.append("](").append(links).append(uri).append("#L").append(place.line()).append(')');
    }
  }

  /**
   * Text in whose pairs of backticks stands code, as messages have it. In code only what ends a
   * cell of a table is escaped; an odd backtick is none.
   */
  private static void prose(String text, StringBuilder row) {
    String line = TerminalText.clean(text);
    boolean pairs = line.chars().filter(c -> c == '`').count() % 2 == 0;
    boolean code = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '`' && pairs) {
        code = !code;
      } else if (code ? c == '|' : SPECIAL.indexOf(c) >= 0) {
        row.append('\\');
      }
      row.append(c);
    }
  }
}

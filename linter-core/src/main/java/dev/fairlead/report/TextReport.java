package dev.fairlead.report;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The format for people: each finding with the lines it is about, and carets under what is wrong.
 */
public final class TextReport implements ReportFormat {
  /** The width for readers whose terminal is not known. */
  public static final int DEFAULT_WIDTH = 120;

  /** Code gets a line of its own, below its place, where it would have less room than this. */
  private static final int LEAST_CODE_WIDTH = 40;

  private static final String INDENT = "  ";

  private final Ink ink;
  private final int width;
  private final boolean summary;

  /**
   * @param width the columns of the terminal; longer lines of code are cut around their caret
   * @param summary whether a last line counts what was found
   */
  public TextReport(Ink ink, int width, boolean summary) {
    this.ink = ink;
    this.width = Math.max(LEAST_CODE_WIDTH, width);
    this.summary = summary;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(256 + 512 * report.entries().size());
    for (Report.Entry entry : report.entries()) {
      write(entry.finding(), out);
      out.append('\n');
    }
    if (summary) {
      out.append(SummaryLine.of(report, ink)).append('\n');
    }
    return out.toString();
  }

  private void write(Finding finding, StringBuilder out) {
    String head = finding.severity().word() + "[" + finding.rule() + "]";
    out.append(ink.of(finding.severity(), head))
        .append(ink.strong(": " + TerminalText.clean(finding.message())))
        .append('\n');
    int column = codeColumn(finding);
    writePrimary(finding, column, out);
    for (Evidence evidence : finding.related()) {
      writeEvidence(evidence, column, out);
    }
    finding.fix().ifPresent(fix -> writeHelp(kind(fix), fix.title(), out));
    finding
        .help()
        .filter(help -> finding.fix().filter(fix -> fix.title().equals(help)).isEmpty())
        .ifPresent(help -> writeHelp("help", help, out));
  }

  private void writePrimary(Finding finding, int column, StringBuilder out) {
    CodeFrame frame = place(finding.place(), column, "", out);
    out.append(frame.before())
        .append(ink.strong(frame.marked()))
        .append(frame.after())
        .append('\n')
        .append(" ".repeat(indent(column)))
        .append(ink.of(finding.severity(), words(frame.carets(), finding.label())))
        .append('\n');
  }

  private void writeEvidence(Evidence evidence, int column, StringBuilder out) {
    String arrow = "<- " + TerminalText.clean(evidence.message());
    CodeFrame frame = place(evidence.place(), column, column == 0 ? arrow : "", out);
    out.append(frame.before()).append(frame.marked()).append(frame.after());
    if (column > 0) {
      boolean fits =
          column + frame.columns() + 3 + TerminalText.columns(arrow)
              <= Math.max(width, DEFAULT_WIDTH);
      out.append(fits ? "   " : "\n" + " ".repeat(column)).append(ink.pointer(arrow));
    }
    out.append('\n');
  }

  /** Writes the name of a place, and whatever it takes to come to where its code begins. */
  private CodeFrame place(Place place, int column, String beside, StringBuilder out) {
    String name = name(place);
    out.append(INDENT).append(ink.quiet(name));
    if (column > 0) {
      out.append(" ".repeat(column - INDENT.length() - TerminalText.columns(name)));
    } else {
      out.append(beside.isEmpty() ? "" : "  " + ink.pointer(beside));
      out.append('\n').append(" ".repeat(indent(column)));
    }
    return CodeFrame.of(place, Math.max(LEAST_CODE_WIDTH, width - indent(column)));
  }

  /** The column at which all code of a finding begins; 0 if it gets lines of its own. */
  private int codeColumn(Finding finding) {
    List<Place> places = new ArrayList<>();
    places.add(finding.place());
    finding.related().forEach(evidence -> places.add(evidence.place()));
    int longest = 0;
    for (Place place : places) {
      longest = Math.max(longest, TerminalText.columns(name(place)));
    }
    int column = INDENT.length() + longest + 1;
    return width - column >= LEAST_CODE_WIDTH ? column : 0;
  }

  private static String name(Place place) {
    return TerminalText.clean(place.toString());
  }

  private static int indent(int column) {
    return column == 0 ? 3 * INDENT.length() : column;
  }

  private void writeHelp(String kind, String words, StringBuilder out) {
    out.append(INDENT).append(ink.good(kind + ": ")).append(TerminalText.clean(words)).append('\n');
  }

  private static String kind(Fix fix) {
    if (fix.edits().isEmpty()) {
      return "help";
    }
    return fix.safe() ? "help (safe fix)" : "help (unsafe fix)";
  }

  private static String words(String carets, String label) {
    return label.isEmpty() ? carets : carets + " " + TerminalText.clean(label);
  }
}

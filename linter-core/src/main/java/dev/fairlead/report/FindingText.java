package dev.fairlead.report;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.lint.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A finding in words alone, for formats that show no code. */
final class FindingText {
  private static final Comparator<Report.Entry> WORST_FIRST =
      Comparator.comparing(entry -> entry.finding().severity());

  private FindingText() {}

  /** The message, and what is wrong with just these characters. */
  static String headline(Finding finding) {
    return finding.label().isEmpty()
        ? finding.message()
        : finding.message() + " (" + finding.label() + ")";
  }

  /** The other places, and what to do: a line each. */
  static List<String> details(Finding finding) {
    List<String> lines = new ArrayList<>();
    for (Evidence evidence : finding.related()) {
      lines.add(TerminalText.clean(evidence.place() + ": " + evidence.message()));
    }
    help(finding).ifPresent(help -> lines.add(TerminalText.clean("help: " + help)));
    return lines;
  }

  /** What to do about it. */
  static Optional<String> help(Finding finding) {
    return finding.help().or(() -> finding.fix().map(Fix::title));
  }

  /** The findings by severity, else in their order: where only the first are shown. */
  static List<Report.Entry> worstFirst(Report report) {
    return report.entries().stream().sorted(WORST_FIRST).toList();
  }
}

package dev.fairlead.report;

import dev.fairlead.lint.Report;
import java.util.ArrayList;
import java.util.List;

/** One line that counts what was found in what was read. */
public final class SummaryLine {
  private SummaryLine() {}

  /** {@code 1 error in 3 documents of 2 files}. */
  public static String of(Report report, Ink ink) {
    Report.Summary summary = report.summary();
    if (summary.documents() == 0 && summary.findings() == 0) {
      if (!report.unread().isEmpty()) {
        return "nothing checked: the input could not be read";
      }
      return "nothing to check: no Kubernetes manifests found";
    }
    String found = summary.findings() == 0 ? ink.good("no problems") : found(summary, ink);
    return found + " in " + read(summary);
  }

  /** What was found: {@code 2 errors, 1 note}. */
  static String found(Report.Summary summary, Ink ink) {
    List<String> parts = new ArrayList<>();
    if (summary.errors() > 0) {
      parts.add(ink.error(count(summary.errors(), "error")));
    }
    if (summary.warnings() > 0) {
      parts.add(ink.warning(count(summary.warnings(), "warning")));
    }
    if (summary.notes() > 0) {
      parts.add(ink.note(count(summary.notes(), "note")));
    }
    return parts.isEmpty() ? "no problems" : String.join(", ", parts);
  }

  /** What was read: {@code 3 documents of 2 files (1 suppressed, 2 in the baseline)}. */
  static String read(Report.Summary summary) {
    String input =
        summary.documents() == 0
            ? "what could not be read"
            : count(summary.documents(), "document") + " of " + count(summary.files(), "file");
    if (summary.suppressed() == 0 && summary.baselined() == 0) {
      return input;
    }
    String suppressed = summary.suppressed() == 0 ? "" : summary.suppressed() + " suppressed";
    String known = summary.baselined() == 0 ? "" : summary.baselined() + " in the baseline";
    String both = suppressed.isEmpty() || known.isEmpty() ? "" : ", ";
    return input + " (" + suppressed + both + known + ")";
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

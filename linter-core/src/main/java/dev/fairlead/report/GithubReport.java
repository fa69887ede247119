package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import java.util.EnumMap;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions, which put findings beside the lines of a pull request.
 *
 * <p>GitHub keeps ten annotations of each severity for a step, so the worst come first; what is
 * beyond is written as plain lines, which stay in the log. File names are taken to start from the
 * root of the repository.
 *
 * <p>https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
public final class GithubReport implements ReportFormat {
  private static final int ANNOTATIONS = 10;

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(256 + 512 * report.entries().size());
    Map<Severity, Integer> written = new EnumMap<>(Severity.class);
    int unannotated = 0;
    for (Report.Entry entry : FindingText.worstFirst(report)) {
      Finding finding = entry.finding();
      if (written.merge(finding.severity(), 1, Integer::sum) <= ANNOTATIONS) {
        annotation(finding, out);
      } else {
        line(finding, out);
        unannotated++;
      }
    }
    out.append(SummaryLine.of(report, Ink.PLAIN));
    if (unannotated > 0) {
      out.append("; GitHub annotates ten of each severity, the other ")
          .append(unannotated)
          .append(unannotated == 1 ? " is" : " are")
          .append(" listed above");
    }
    return out.append('\n').toString();
  }

  private static void annotation(Finding finding, StringBuilder out) {
    Place place = finding.place();
    out.append("::").append(command(finding.severity())).append(' ');
    property("file", place.file().name(), out);
    property("line", Integer.toString(place.line()), out);
    property("endLine", Integer.toString(place.endLine()), out);
    if (place.line() == place.endLine()) {
      property("col", Integer.toString(place.column()), out);
      property("endColumn", Integer.toString(place.endColumn()), out);
    }
    out.append("title=");
    escape(finding.rule(), true, out);
    out.append("::");
    escape(TerminalText.clean(FindingText.headline(finding)), false, out);
    for (String detail : FindingText.details(finding)) {
      escape("\n" + detail, false, out);
    }
    out.append('\n');
  }

  private static void line(Finding finding, StringBuilder out) {
    String text = finding.place() + ": " + FindingText.headline(finding);
    out.append(finding.severity().word())
        .append('[')
        .append(finding.rule())
        .append("]: ")
        .append(TerminalText.clean(text))
        .append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static void property(String name, String value, StringBuilder out) {
    out.append(name).append('=');
    escape(value, true, out);
    out.append(',');
  }

  /** Properties end at a comma, and their list at a colon; text ends with its line. */
  private static void escape(String text, boolean property, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '%' -> out.append("%25");
        case '\r' -> out.append("%0D");
        case '\n' -> out.append("%0A");
        case ':' -> out.append(property ? "%3A" : ":");
        case ',' -> out.append(property ? "%2C" : ",");
        default -> out.append(c);
      }
    }
  }
}

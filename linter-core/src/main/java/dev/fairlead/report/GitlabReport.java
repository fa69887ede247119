package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.lint.Report;

/**
 * The code quality report of GitLab, for {@code artifacts:reports:codequality}: merge requests show
 * what is new in it by fingerprint. File names are taken to start from the root of the repository.
 * It is also what Code Climate specifies, which other readers hold it to.
 *
 * <p>https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
public final class GitlabReport implements ReportFormat {
  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(64 + 512 * report.entries().size());
    JsonWriter json = JsonWriter.indented(out);
    json.beginArray();
    for (Report.Entry entry : report.entries()) {
      Finding finding = entry.finding();
      json.beginObject();
      json.key("type").value("issue");
      json.key("description").value(FindingText.headline(finding));
      json.key("check_name").value(finding.rule());
      json.key("categories").beginArray().value("Bug Risk").endArray();
      json.key("fingerprint").value(entry.fingerprint());
      json.key("severity").value(severity(finding.severity()));
      json.key("location").beginObject().key("path").value(finding.place().file().name());
      json.key("lines").beginObject();
      json.key("begin").value(finding.place().line());
      json.key("end").value(finding.place().endLine());
      json.endObject().endObject().endObject();
    }
    json.endArray();
    return out.append('\n').toString();
  }

  /** GitLab knows info, minor, major, critical and blocker. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}

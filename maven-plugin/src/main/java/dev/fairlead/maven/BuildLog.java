package dev.fairlead.maven;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.report.Ink;
import dev.fairlead.report.SummaryLine;
import dev.fairlead.report.TerminalText;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Findings in the log of a build, as compilers write there: {@code /file:[line,column] message}.
 */
final class BuildLog {
  private final Log log;
  private final Path root;

  /**
   * @param root the directory that file names in reports count from; the log names files in full,
   *     so that it can be clicked in every development environment
   */
  BuildLog(Log log, Path root) {
    this.log = log;
    this.root = root;
  }

  /** All findings in their order. */
  void findings(Report report) {
    for (Report.Entry entry : report.entries()) {
      tell(entry.finding());
    }
  }

  /** What could not be looked at, so that the report says less than it should. */
  void omissions(Report report) {
    for (Problem problem : report.unread()) {
      log.error(file(problem.place()) + ": " + TerminalText.clean(problem.message()));
    }
    for (Report.Failure failure : report.failures()) {
      log.error("internal error in " + failure.where() + "; please report it", failure.cause());
    }
  }

  private void tell(Finding finding) {
    Severity severity = finding.severity();
    String label = finding.label().isEmpty() ? "" : " (" + finding.label() + ")";
    say(severity, at(finding.place()) + finding.rule() + ": " + finding.message() + label);
    for (Evidence evidence : finding.related()) {
      say(severity, "  " + at(evidence.place()) + evidence.message());
    }
    Optional<String> repair = finding.fix().map(Fix::title);
    repair.ifPresent(title -> say(severity, "  help: " + title));
    finding
        .help()
        .filter(help -> repair.filter(help::equals).isEmpty())
        .ifPresent(help -> say(severity, "  help: " + help));
  }

  private void say(Severity severity, String line) {
    String clean = TerminalText.clean(line);
    switch (severity) {
      case ERROR -> log.error(clean);
      case WARNING -> log.warn(clean);
      case NOTE -> log.info(clean);
    }
  }

  private String at(Place place) {
    return file(place) + ":[" + place.line() + "," + place.column() + "] ";
  }

  private String file(Place place) {
    String name = place.file().name();
    try {
      return root.resolve(name).normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** What was found in what: {@code 2 errors, 1 warning in 17 documents of 10 files}. */
  static String summary(Report report) {
    return SummaryLine.of(report, Ink.PLAIN);
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

package dev.fairlead.maven;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
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

  /** All findings, then what could not be looked at. */
  void tell(Report report) {
    for (Report.Entry entry : report.entries()) {
      tell(entry.finding());
    }
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
  static String summary(Report.Summary summary) {
    String input = count(summary.documents(), "document") + " of " + count(summary.files(), "file");
    String suppressed =
        summary.suppressed() == 0 ? "" : " (" + summary.suppressed() + " suppressed)";
    return found(summary) + " in " + input + suppressed;
  }

  private static String found(Report.Summary summary) {
    if (summary.findings() == 0) {
      return "no problems";
    }
    StringBuilder words = new StringBuilder();
    append(words, summary.errors(), "error");
    append(words, summary.warnings(), "warning");
    append(words, summary.notes(), "note");
    return words.toString();
  }

  private static void append(StringBuilder words, int number, String noun) {
    if (number > 0) {
      words.append(words.isEmpty() ? "" : ", ").append(count(number, noun));
    }
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

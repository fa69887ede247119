package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Problem;
import java.util.List;

/**
 * The outcome of a run, as a value; reporters turn it into text.
 *
 * @param entries the findings by file, line, column and rule
 * @param rules the rules that ran
 * @param unread files of the input that could not be read, so nothing is known of them
 * @param failures what went wrong in Fairlead itself; everything else has gone on
 * @param suppressed what is not among the entries because somebody asked for it, in their order
 */
public record Report(
    List<Entry> entries,
    Summary summary,
    List<Rule> rules,
    List<Problem> unread,
    List<Failure> failures,
    List<Suppressed> suppressed) {
  public Report {
    entries = List.copyOf(entries);
    rules = List.copyOf(rules);
    unread = List.copyOf(unread);
    failures = List.copyOf(failures);
    suppressed = List.copyOf(suppressed);
  }

  /** A report in which nothing is suppressed. */
  public Report(
      List<Entry> entries,
      Summary summary,
      List<Rule> rules,
      List<Problem> unread,
      List<Failure> failures) {
    this(entries, summary, rules, unread, failures, List.of());
  }

  /**
   * A finding with what identifies it from run to run.
   *
   * @param fingerprint the same as long as the cause is the same, wherever it moves in the file
   */
  public record Entry(Finding finding, String fingerprint) {}

  /** A finding that somebody has looked at and does not want to hear of. */
  public record Suppressed(Entry entry, Silence silence) {}

  /**
   * Why a finding is suppressed.
   *
   * @param reason in somebody's words, may be empty
   * @param inSource whether it is suppressed where it stands, rather than by the configuration
   */
  public record Silence(String reason, boolean inSource) {}

  /**
   * What was read, and what was found by severity.
   *
   * @param files the files with at least one manifest
   * @param documents the manifests in them
   * @param suppressed findings that were left out because somebody asked for it
   * @param baselined findings that were left out because they were there before
   */
  public record Summary(
      int files,
      int documents,
      int errors,
      int warnings,
      int notes,
      int suppressed,
      int baselined) {
    /** Without a baseline. */
    public Summary(int files, int documents, int errors, int warnings, int notes, int suppressed) {
      this(files, documents, errors, warnings, notes, suppressed, 0);
    }

    /** Counts findings by severity; without a baseline. */
    public static Summary of(int files, int documents, List<Finding> findings, int suppressed) {
      int[] bySeverity = new int[Severity.values().length];
      for (Finding finding : findings) {
        bySeverity[finding.severity().ordinal()]++;
      }
      return new Summary(
          files,
          documents,
          bySeverity[Severity.ERROR.ordinal()],
          bySeverity[Severity.WARNING.ordinal()],
          bySeverity[Severity.NOTE.ordinal()],
          suppressed);
    }

    /** The number of findings that are reported. */
    public int findings() {
      return errors + warnings + notes;
    }

    /** The findings of at least this severity. */
    public int atLeast(Severity severity) {
      return switch (severity) {
        case ERROR -> errors;
        case WARNING -> errors + warnings;
        case NOTE -> findings();
      };
    }
  }

  /**
   * Something in Fairlead that threw.
   *
   * @param where what it was doing: {@code rule x, scope y}
   */
  public record Failure(String where, Throwable cause) {}
}

package dev.fairlead.lint.baseline;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.lint.Report;
import java.util.Comparator;

/**
 * A finding in a baseline. Only the fingerprint tells which one it is; the rest is for people, and
 * for findings without an object.
 *
 * @param file where it stood, from the directory of the baseline
 * @param object {@code Service shop/orders}; empty if it was about none
 */
public record KnownFinding(
    String rule, String file, String object, String message, String fingerprint) {
  /** How baselines are sorted: what stands together in a file stands together there. */
  static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::file)
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::object)
          .thenComparing(KnownFinding::message)
          .thenComparing(KnownFinding::fingerprint);

  static KnownFinding of(Report.Entry entry, FileNames names) {
    Finding finding = entry.finding();
    return new KnownFinding(
        finding.rule(),
        names.inBaseline(finding.place().file().name()),
        finding.object().map(ObjectRef::toString).orElse(""),
        finding.message(),
        entry.fingerprint());
  }

  /** What is left to compare by where there is no object: the name of a file may be given anew. */
  String withoutObject() {
    return object.isEmpty() ? rule + "\n" + file + "\n" + message : "";
  }
}

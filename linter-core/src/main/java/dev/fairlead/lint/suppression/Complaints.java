package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says what is wrong with suppressions, once all findings are known. */
public final class Complaints {
  private final RuleNames rules;
  private final Predicate<Place> isSure;
  private final boolean reasonsRequired;
  private final List<Finding> found = new ArrayList<>();

  /**
   * @param installed the ids of all rules there are
   * @param running the ids of those that ran
   * @param isSure whether what a rule finds at a place would have been found
   */
  public Complaints(
      Set<String> installed,
      Set<String> running,
      Predicate<Place> isSure,
      boolean reasonsRequired) {
    this.rules = new RuleNames(installed, running);
    this.isSure = isSure;
    this.reasonsRequired = reasonsRequired;
  }

  /** What is wrong with the suppressions in manifests. */
  public List<Finding> about(Suppressions suppressions) {
    for (Suppression suppression : suppressions.all()) {
      // What stands inside a value may be meant for somebody else.
      if (!suppression.isText()) {
        check(suppression, suppressions);
      }
    }
    return List.copyOf(found);
  }

  private void check(Suppression suppression, Suppressions suppressions) {
    for (Located<String> wrong : suppression.malformed()) {
      add(suppression, SuppressionMalformed.INFO, wrong.place(), wrong.value());
    }
    boolean soundDay =
        suppression.until().isPresent() && Directive.isDay(suppression.until().get().value());
    if (soundDay && suppression.isExpired()) {
      Located<String> day = suppression.until().get();
      add(
          suppression,
          SuppressionExpired.INFO,
          day.place(),
          "the suppression of " + names(suppression) + " ended on " + day.value());
    }
    if (reasonsRequired && suppression.reason().isEmpty() && !suppression.rules().isEmpty()) {
      add(
          suppression,
          SuppressionWithoutReason.INFO,
          suppression.place(),
          "the suppression of " + names(suppression) + " gives no reason");
    }
    for (Located<String> rule : suppression.rules()) {
      if (!rules.exist(rule.value())) {
        unknown(suppression, rule);
      } else if (rules.run(rule.value())
          && !suppression.isExpired()
          && !suppressions.isUsed(suppression, rule.value())
          && isSure.test(suppression.place())) {
        add(
            suppression,
            SuppressionUnused.INFO,
            rule.place(),
            "`" + rule.value() + "` finds nothing here that would have to be suppressed");
      }
    }
  }

  private void unknown(Suppression suppression, Located<String> rule) {
    Finding finding =
        finding(
            suppression,
            SuppressionUnknownRule.INFO,
            rule.place(),
            "there is no rule `" + rule.value() + "`, so nothing is suppressed");
    Optional<String> meant = rules.nearest(rule.value());
    found.add(
        meant
            .map(
                id ->
                    rule.place().text().equals(rule.value())
                        ? finding.fix(Fix.unsafe("write `" + id + "`", new Edit(rule.place(), id)))
                        : finding.help("write `" + id + "`"))
            .orElse(finding));
  }

  private static String names(Suppression suppression) {
    List<String> names = suppression.rules().stream().map(r -> "`" + r.value() + "`").toList();
    return String.join(", ", names);
  }

  private void add(Suppression suppression, RuleInfo rule, Place place, String message) {
    found.add(finding(suppression, rule, place, message));
  }

  private static Finding finding(
      Suppression suppression, RuleInfo rule, Place place, String message) {
    ObjectRef object = suppression.reach().object();
    return object == null
        ? Finding.of(rule, place, message)
        : Finding.of(rule, object, place, message);
  }
}

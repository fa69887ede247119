package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.passage.ShutOut;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.Service;

/** What to say of callers from elsewhere that are not let in. */
final class Callers {
  private Callers() {}

  static Finding report(RuleInfo rule, ShutOut shut) {
    Reason policy = Speech.first(shut.by());
    Finding finding =
        Finding.of(
                rule,
                Speech.object(policy),
                Speech.place(policy),
                Speech.policies(shut.by())
                    + (Speech.isOne(shut.by()) ? " lets in" : " let in")
                    + " nobody from elsewhere, but "
                    + shut.object().meta()
                    + " has "
                    + shut.caller().words()
                    + " call port "
                    + shut.port().port()
                    + " of "
                    + shut.service())
            .severity(Severity.WARNING)
            .label("isolates the pods, and no rule lets in pods of other namespaces")
            .because("the Service that is called", shut.place())
            .because("leads to port " + shut.number() + " of the pods", shut.port().place());
    return withCause(
        Speech.withOthers(finding, shut.by(), policy)
            .help(
                "allow ingress from "
                    + shut.caller().words()
                    + " to port "
                    + shut.number()
                    + " of these pods"),
        shut.service(),
        Integer.toString(shut.number()));
  }

  /** One who is named goes before the port that nobody gets to; the wrong port before both. */
  static Finding withCause(Finding finding, Service service, String target) {
    return finding
        .explains(service.meta().ref(), "callers of " + target)
        .follows(service.meta().ref(), "entrance " + target);
  }
}

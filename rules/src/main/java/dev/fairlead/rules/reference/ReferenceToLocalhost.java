package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.LocalCall;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ReferenceToLocalhost.md beside this
 * file.
 */
public final class ReferenceToLocalhost implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "reference-to-localhost",
          Severity.WARNING,
          "A program calls a server in its own pod, and none is there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.localCalls().stream().map(ReferenceToLocalhost::report);
  }

  private static Finding report(LocalCall call) {
    Reference reference = call.reference();
    Finding finding =
        Wording.withReader(
                Wording.finding(
                        INFO,
                        reference,
                        reference.host().place(),
                        "but the pod has no server for it; Service "
                            + call.meant().name()
                            + " has the port")
                    .label("is the pod itself"),
                reference)
            .because("the Service that is meant", call.meant().meta().place());
    String title = "call `" + call.meant().name() + "`";
    return Wording.isPlain(reference.host())
        ? finding.fix(Fix.unsafe(title, new Edit(reference.host().place(), call.meant().name())))
        : finding.help(title);
  }
}

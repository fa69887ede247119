package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is SrvNameMalformed.md beside this file.
 */
public final class SrvNameMalformed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("srv-name-malformed", Severity.WARNING, "An SRV name lacks an underscore");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(r -> r.resolution() instanceof Resolution.SrvFound found && !found.portable())
        .map(SrvNameMalformed::report);
  }

  private static Finding report(Reference reference) {
    Finding finding =
        Wording.finding(INFO, reference, reference.host().place(), "which only CoreDNS answers")
            .label("lacks an underscore");
    return Wording.withReader(finding, reference)
        .help("write an underscore before the port and before the protocol: `_http._tcp`");
  }
}

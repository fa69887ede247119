package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DualStackRequired.md beside this file.
 */
public final class DualStackRequired implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "dual-stack-required",
          Severity.NOTE,
          "A Service asks for two address families, which most clusters do not have");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Of a cluster that somebody named, the API server itself says whether it is refused. */
  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service && !network.profile().declared()) {
        Located<String> policy = service.fields().text("ipFamilyPolicy").orElse(null);
        if (policy != null
            && policy.value().equals("RequireDualStack")
            && !policy.place().equals(service.fields().place())) {
          findings.add(report(service, policy));
        }
      }
    }
    return findings.stream();
  }

  private static Finding report(Service service, Located<String> policy) {
    return Finding.of(
            INFO,
            service.meta().ref(),
            policy.place(),
            service.meta() + " is refused by a cluster that has one address family only")
        .label("needs IPv4 and IPv6")
        .fix(Fix.unsafe("write `PreferDualStack`", Edit.value(policy.place(), "PreferDualStack")));
  }
}

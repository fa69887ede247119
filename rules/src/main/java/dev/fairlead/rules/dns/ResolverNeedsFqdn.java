package dev.fairlead.rules.dns;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.UnsearchedName;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ResolverNeedsFqdn.md beside this file.
 */
public final class ResolverNeedsFqdn implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "resolver-needs-fqdn",
          Severity.ERROR,
          "nginx looks up a short name by its own resolver, which does not search");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    String zone = network.profile().clusterDomain();
    return UnsearchedName.of(network).stream().map(name -> report(name, zone));
  }

  private static Finding report(UnsearchedName name, String zone) {
    ObjectMeta holder = name.holder().meta();
    Service service = name.service().orElse(null);
    Finding finding =
        Finding.of(
                INFO,
                holder.ref(),
                name.host().place(),
                holder
                    + " has nginx look up "
                    + name.host()
                    + " by its resolver, which knows full names only")
            .severity(service == null ? Severity.WARNING : Severity.ERROR)
            .label("nginx does not search: could not be resolved");
    if (service == null) {
      return finding.help("write the full name: `name.namespace.svc." + zone + "`");
    }
    finding = finding.because("the Service that is meant", service.meta().place());
    if (service.meta().namespace().isEmpty()) {
      return finding.help(
          "write the full name: `" + service.name() + ".namespace.svc." + zone + "`");
    }
    String full = service.name() + "." + service.namespace() + ".svc." + zone;
    String title = "write `" + full + "`";
    // In a text that is written in an unusual way the place may be all of it.
    return name.host().place().text().equals(name.host().value())
        ? finding.fix(Fix.unsafe(title, new Edit(name.host().place(), full)))
        : finding.help(title);
  }
}

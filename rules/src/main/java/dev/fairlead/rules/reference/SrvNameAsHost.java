package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Target;
import dev.fairlead.rule.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is SrvNameAsHost.md beside this file. */
public final class SrvNameAsHost implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "srv-name-as-host", Severity.WARNING, "A URL has an SRV name where a host belongs");

  /** Schemes of clients that look up addresses and nothing else. */
  private static final Set<String> OF_ADDRESSES = Set.of("http", "https", "ws", "wss", "ftp");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.kind().isText())
        .filter(reference -> reference.target().form() == Target.Form.HOST)
        .filter(reference -> OF_ADDRESSES.contains(reference.target().scheme()))
        .filter(reference -> isSrv(reference.host().value()))
        .map(SrvNameAsHost::report);
  }

  private static boolean isSrv(String host) {
    int dot = host.indexOf('.');
    return host.startsWith("_")
        && dot > 1
        && (host.startsWith("_tcp.", dot + 1) || host.startsWith("_udp.", dot + 1));
  }

  private static Finding report(Reference reference) {
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                reference.host().place(),
                "whose port no client of this URL asks for")
            .label("the name of an SRV record, not of a host");
    String host = reference.host().value();
    String service = host.substring(host.indexOf('.', host.indexOf('.') + 1) + 1);
    return Wording.withReader(finding, reference)
        .help("call `" + service + "` with the number of the port");
  }
}

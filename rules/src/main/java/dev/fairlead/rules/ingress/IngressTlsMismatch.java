package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.route.TlsGap;
import dev.fairlead.resource.Ingress;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressTlsMismatch.md beside this file.
 */
public final class IngressTlsMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-tls-mismatch",
          Severity.WARNING,
          "The certificates of an Ingress do not serve its hosts");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Ingress.class)
        .flatMap(ingress -> TlsGap.of(network, ingress).stream())
        .map(IngressTlsMismatch::report);
  }

  private static Finding report(TlsGap gap) {
    return gap instanceof TlsGap.OtherHost other
        ? host(other)
        : secret((TlsGap.OtherNamespace) gap);
  }

  private static Finding host(TlsGap.OtherHost gap) {
    return Finding.of(
            INFO,
            gap.ingress().meta().ref(),
            gap.host().place(),
            gap.ingress().meta()
                + " has a certificate for `"
                + gap.host()
                + "`, but its rules are for `"
                + gap.rule()
                + "`")
        .label("no rule has this host")
        .because("served with the controller's own certificate", gap.rule().place())
        .help("write the hosts of the rules under `tls`");
  }

  private static Finding secret(TlsGap.OtherNamespace gap) {
    return Finding.of(
            INFO,
            gap.ingress().meta().ref(),
            gap.secret().place(),
            gap.ingress().meta()
                + " takes its certificate from Secret "
                + gap.secret()
                + ", which is in namespace "
                + gap.there().namespace())
        .label("looked for in the namespace of the Ingress")
        .because("the Secret is here", gap.there().meta().place())
        .help("put the Secret into the namespace of the Ingress");
  }
}

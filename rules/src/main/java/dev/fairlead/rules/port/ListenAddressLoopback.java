package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.listen.LoopbackListener;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ListenAddressLoopback.md beside this
 * file.
 */
public final class ListenAddressLoopback implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "listen-address-loopback",
          Severity.WARNING,
          "A server behind a Service listens on the loopback address");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.loopbackListeners().stream().map(ListenAddressLoopback::report);
  }

  private static Finding report(LoopbackListener listener) {
    String sends =
        ", but Service "
            + listener.service().name()
            + " sends traffic to port "
            + listener.number();
    if (listener.how() instanceof LoopbackListener.How.ByDefault known) {
      return finding(
              listener,
              listener.workload().meta()
                  + ": `"
                  + known.program()
                  + "` listens on 127.0.0.1 unless it is told otherwise"
                  + sends)
          .label("see " + known.program().source())
          .help("add `" + known.program().hostFlags().get(0) + "` with 0.0.0.0");
    }
    LoopbackListener.How.Told told = (LoopbackListener.How.Told) listener.how();
    Located<String> host = told.host();
    Finding finding =
        finding(listener, listener.workload().meta() + " listens on " + host + sends)
            .label("nobody outside the pod reaches it");
    String open = host.value().indexOf(':') < 0 ? "0.0.0.0" : "::";
    return host.place().text().equals(host.value())
        ? finding.fix(Fix.unsafe("listen on " + open, new Edit(host.place(), open)))
        : finding.help("listen on " + open);
  }

  private static Finding finding(LoopbackListener listener, String message) {
    return Finding.of(INFO, listener.workload().meta().ref(), listener.how().place(), message)
        .because("the port that traffic arrives at", listener.port().targetPort().place());
  }
}

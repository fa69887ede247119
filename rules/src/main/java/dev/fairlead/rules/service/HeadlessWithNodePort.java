package dev.fairlead.rules.service;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HeadlessWithNodePort.md beside this
 * file.
 */
public final class HeadlessWithNodePort implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "headless-with-node-port",
          Severity.ERROR,
          "A Service is headless and of a type that needs an address");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Service service = (Service) rejection.resource();
    Located<String> none = service.clusterIP().orElseThrow();
    return Stream.of(
        Finding.of(
                INFO,
                service.meta().ref(),
                none.place(),
                rejection + " is headless, which type " + service.type() + " does not allow")
            .label("refused: no address to reach it by")
            .because("this type needs one", service.type().place())
            .help("remove `clusterIP: None`, or write a second, headless Service"));
  }
}

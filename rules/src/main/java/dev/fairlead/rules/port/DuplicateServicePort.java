package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DuplicateServicePort.md beside this
 * file.
 */
public final class DuplicateServicePort implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-service-port",
          Severity.ERROR,
          "Two ports of a Service have the same number and protocol, or the same name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    Service service = (Service) rejection.resource();
    int index = rejection.index(cause);
    if (index < 0 || index >= service.ports().size()) {
      return Stream.empty();
    }
    ServicePort second = service.ports().get(index);
    boolean byName = cause.field().endsWith(".name");
    for (ServicePort first : service.ports().subList(0, index)) {
      if (byName && first.name().isPresent() && first.name().equals(second.name())) {
        return Stream.of(
            sameName(rejection, first, second).explains(service.meta().ref(), "ports"));
      }
      if (!byName && sameNumber(first, second)) {
        return Stream.of(
            sameNumber(rejection, first, second).explains(service.meta().ref(), "ports"));
      }
    }
    return Stream.empty();
  }

  private static boolean sameNumber(ServicePort first, ServicePort second) {
    return first.port().equals(second.port()) && first.protocol().equals(second.protocol());
  }

  private static Finding sameName(Rejection rejection, ServicePort first, ServicePort second) {
    String name = second.nameOrEmpty();
    return Finding.of(
            INFO,
            rejection.resource().meta().ref(),
            second.name().orElseThrow().place(),
            rejection + " has two ports named `" + name + "`")
        .label("refused: names are unique in a Service")
        .because("the first port `" + name + "`", first.name().orElseThrow().place())
        .help("give port " + second.port() + " a name of its own, or remove one of the two");
  }

  private static Finding sameNumber(Rejection rejection, ServicePort first, ServicePort second) {
    return Finding.of(
            INFO,
            rejection.resource().meta().ref(),
            second.port().place(),
            rejection + " lists port " + second.port() + "/" + second.protocol() + " twice")
        .label("refused: number and protocol are unique in a Service")
        .because("the first " + first.port() + "/" + first.protocol(), first.port().place())
        .help("remove one of the two, or give it another number");
  }
}

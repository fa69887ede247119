package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServicePortUnnamed.md beside this file.
 */
public final class ServicePortUnnamed implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-port-unnamed",
          Severity.ERROR,
          "A Service with several ports leaves one without a name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Service service = (Service) rejection.resource();
    int index = rejection.index(causes.get(0));
    if (index < 0 || index >= service.ports().size()) {
      return Stream.empty();
    }
    ServicePort port = service.ports().get(index);
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                port.port().place(),
                rejection
                    + " has "
                    + service.ports().size()
                    + " ports, but port "
                    + port.port()
                    + " has no name")
            .label("refused: each of several ports needs a name")
            .help("add a `name` to this port")
            .explains(service.meta().ref(), "ports");
    return Stream.of(named(finding, service, port));
  }

  /** The name that the pods give to the port suits the Service, too, if it is free. */
  private static Finding named(Finding finding, Service service, ServicePort port) {
    String name = port.targetPort().text();
    boolean free = service.ports().stream().noneMatch(other -> other.nameOrEmpty().equals(name));
    return port.targetPortGiven() && port.targetPort().isName() && free
        ? finding.fix(
            Fix.unsafe("add `name: " + name + "`", Edit.field(port.place(), "name", name)))
        : finding;
  }
}

package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.IngressBackend;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressPortNotFound.md beside this
 * file.
 */
public final class IngressPortNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-port-not-found",
          Severity.ERROR,
          "An Ingress leads to a port that its Service does not list");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Ingress.class)
        .flatMap(
            ingress ->
                IngressRoute.of(ingress)
                    .flatMap(
                        route ->
                            network.backendOf(ingress, route.backend())
                                    instanceof IngressBackend.PortMissing missing
                                ? Stream.of(report(ingress, route, missing))
                                : Stream.empty()));
  }

  private static Finding report(
      Ingress ingress, IngressRoute route, IngressBackend.PortMissing missing) {
    IntOrString port = route.backend().port().orElseThrow();
    Service service = missing.target();
    Finding finding =
        Finding.of(
                INFO,
                ingress.meta().ref(),
                port.place(),
                ingress.meta()
                    + " sends "
                    + route
                    + " to port "
                    + (port.isName() ? "`" + port + "`" : port)
                    + " of "
                    + service.meta()
                    + ", which lists only "
                    + list(service, port.isName()))
            .label("no port of the Service")
            .follows(service.meta().ref(), "ports")
            .follows(service.meta().ref(), "port " + port);
    if (service.isExternalName()) {
      finding = finding.severity(Severity.WARNING);
    }
    ServicePort meant = missing.meant().orElse(null);
    if (meant == null) {
      return finding
          .because("the ports of the Service", service.ports().get(0).place())
          .help("write a port that the Service lists");
    }
    boolean target = meant.targetPort().text().equals(port.text()) && meant.targetPortGiven();
    finding =
        finding.because(
            target ? "the pods' side of port " + meant : "the port that is listed",
            target ? meant.targetPort().place() : meant.port().place());
    if (port.isName() && meant.name().isEmpty()) {
      return finding.help("write `number: " + meant.port() + "`");
    }
    String title =
        port.isName() ? "write `name: " + meant.nameOrEmpty() + "`" : "write port " + meant.port();
    Edit edit =
        port.isName()
            ? Edit.value(port.place(), meant.nameOrEmpty())
            : Edit.number(port.place(), meant.port().value());
    return finding.fix(Fix.unsafe(title, edit));
  }

  private static String list(Service service, boolean names) {
    StringBuilder list = new StringBuilder();
    for (ServicePort port : service.ports()) {
      list.append(list.isEmpty() ? "" : ", ").append(port.port());
      if (names && port.name().isPresent()) {
        list.append(" (`").append(port.nameOrEmpty()).append("`)");
      }
    }
    return list.toString();
  }
}

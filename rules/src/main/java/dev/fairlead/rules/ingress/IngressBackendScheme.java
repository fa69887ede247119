package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.IngressBackend;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressBackendScheme.md beside this
 * file.
 */
public final class IngressBackendScheme implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-backend-scheme",
          Severity.WARNING,
          "An ingress controller speaks plain HTTP with a port for HTTPS");

  /** Of ingress-nginx: what makes it speak TLS with the pods, or leave TLS to them. */
  private static final Set<String> SPEAKS_TLS =
      Set.of(
          "nginx.ingress.kubernetes.io/backend-protocol",
          "nginx.ingress.kubernetes.io/secure-backends",
          "nginx.ingress.kubernetes.io/ssl-passthrough");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Ingress.class)
        .filter(ingress -> Controllers.isServedBy(network, ingress, "nginx"))
        .filter(ingress -> SPEAKS_TLS.stream().allMatch(k -> annotation(ingress, k).isEmpty()))
        .flatMap(
            ingress ->
                IngressRoute.of(ingress)
                    .flatMap(
                        route ->
                            httpsPort(network, ingress, route).stream()
                                .map(port -> report(ingress, route, port))));
  }

  private static Optional<String> annotation(Ingress ingress, String key) {
    return Optional.ofNullable(ingress.meta().annotations().get(key));
  }

  private static Optional<ServicePort> httpsPort(
      Network network, Ingress ingress, IngressRoute route) {
    return network.backendOf(ingress, route.backend()) instanceof IngressBackend.Found found
        ? found.port().filter(IngressBackendScheme::isHttps)
        : Optional.empty();
  }

  private static boolean isHttps(ServicePort port) {
    String name = port.nameOrEmpty();
    return port.port().value() == 443 ? !name.equals("http") : name.equals("https");
  }

  private static Finding report(Ingress ingress, IngressRoute route, ServicePort port) {
    return Finding.of(
            INFO,
            ingress.meta().ref(),
            route.backend().port().map(p -> p.place()).orElse(route.backend().place()),
            ingress.meta() + " sends " + route + " as plain HTTP to a port for HTTPS")
        .label("without `backend-protocol` the controller speaks HTTP")
        .because("the port of the Service", port.port().place())
        .help("annotate `nginx.ingress.kubernetes.io/backend-protocol: HTTPS`");
  }
}

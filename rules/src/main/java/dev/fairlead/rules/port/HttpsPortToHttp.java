package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HttpsPortToHttp.md beside this file.
 */
public final class HttpsPortToHttp implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "https-port-to-http",
          Severity.WARNING,
          "The https port of a Service leads to the http port of its pods");

  /** Words in annotations of load balancers that end TLS themselves, as AWS's do. */
  private static final List<String> ENDS_TLS = List.of("ssl", "tls", "cert", "protocol");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> !service.isExternalName() && !endsTls(service))
        .flatMap(
            service ->
                service.ports().stream()
                    .filter(port -> isHttps(port) && isShared(service, port))
                    .flatMap(port -> report(network, service, port).stream()));
  }

  private static boolean isHttps(ServicePort port) {
    return port.nameOrEmpty().equals("https") && port.port().value() == 443;
  }

  /** Whether plain requests are sent to the same port of the pods. */
  private static boolean isShared(Service service, ServicePort https) {
    return service.ports().stream()
        .filter(p -> p.port().value() == 80 || p.nameOrEmpty().equals("http"))
        .anyMatch(p -> p.targetPort().text().equals(https.targetPort().text()));
  }

  private static boolean endsTls(Service service) {
    for (Labels.Label annotation : service.meta().annotations().all()) {
      String key = annotation.key().toLowerCase(Locale.ROOT);
      if (ENDS_TLS.stream().anyMatch(key::contains)) {
        return true;
      }
    }
    return false;
  }

  /** A number says less than the name {@code http}: then the pods must have a port for TLS. */
  private static Optional<Finding> report(Network network, Service service, ServicePort port) {
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                port.targetPort().place(),
                service.meta()
                    + " sends its port https to `"
                    + port.targetPort()
                    + "`, like plain requests")
            .label("unless something before it ends TLS");
    Optional<ContainerPort> https = declaredHttps(network, service);
    if (https.isPresent()) {
      return Optional.of(
          finding
              .because("the pods have a port https", https.get().place())
              .fix(
                  Fix.unsafe(
                      "write `targetPort: https`",
                      Edit.value(port.targetPort().place(), "https"))));
    }
    return port.targetPort().text().equals("http")
        ? Optional.of(
            finding
                .severity(Severity.NOTE)
                .help("if the pods speak TLS themselves, name their port for it"))
        : Optional.empty();
  }

  private static Optional<ContainerPort> declaredHttps(Network network, Service service) {
    return network.backendsOf(service).pods().stream()
        .flatMap(pods -> pods.spec().portContainers().stream())
        .flatMap(container -> container.ports().stream())
        .filter(port -> port.name().filter(n -> n.value().equals("https")).isPresent())
        .findFirst();
  }
}

package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.MeshSign;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Site;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is MeshPortName.md beside this file. */
public final class MeshPortName implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "mesh-port-name",
          Severity.NOTE,
          "The name of a Service port tells a service mesh no protocol, or the wrong one");

  /** {@code pkg/config/protocol/instance.go} of Istio: {@code Parse}. */
  private static final Set<String> PROTOCOLS =
      Set.of(
          "tcp",
          "udp",
          "grpc",
          "http",
          "http_proxy",
          "http2",
          "https",
          "tls",
          "mongo",
          "redis",
          "mysql",
          "hbone",
          "double-hbone");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.concat(
        network.services().flatMap(service -> unnamed(service, network)),
        network
            .references()
            .of(Site.Kind.WEBHOOK, Site.Kind.CONVERSION_WEBHOOK, Site.Kind.API_SERVICE)
            .flatMap(MeshPortName::plain)
            .distinct());
  }

  private static Stream<Finding> unnamed(Service service, Network network) {
    if (service.isExternalName()
        || service.ports().stream().noneMatch(MeshPortName::tellsNothing)) {
      return Stream.empty();
    }
    Optional<MeshSign> sign = network.meshSignOf(service);
    return sign.isEmpty()
        ? Stream.empty()
        : service.ports().stream()
            .filter(MeshPortName::tellsNothing)
            .map(port -> report(service, port, sign.get()));
  }

  private static boolean tellsNothing(ServicePort port) {
    return port.name().isPresent()
        && port.appProtocol().isEmpty()
        && port.protocol().value().equals("TCP")
        && !PROTOCOLS.contains(beginning(port.nameOrEmpty()));
  }

  private static String beginning(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('-');
    return dash < 0 ? lower : lower.substring(0, dash);
  }

  private static Finding report(Service service, ServicePort port, MeshSign sign) {
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                port.name().orElseThrow().place(),
                service.meta()
                    + ": port name `"
                    + port
                    + "` names no protocol; Istio has to guess it, or takes it for plain TCP")
            .label("begins with no protocol")
            .help("call it `http-" + port + "`, or whatever it speaks, or set `appProtocol`");
    return sign.place().isPresent() ? finding.because(sign.words(), sign.place().get()) : finding;
  }

  /** The API server calls by HTTPS alone, so a port that it calls is not plain HTTP. */
  private static Stream<Finding> plain(Reference reference) {
    if (!(reference.resolution() instanceof Resolution.Found found) || found.port().isEmpty()) {
      return Stream.empty();
    }
    ServicePort port = found.port().get();
    String name = port.nameOrEmpty();
    if (port.appProtocol().isPresent() || !beginning(name).equals("http")) {
      return Stream.empty();
    }
    String better = "https" + name.substring("http".length());
    return Stream.of(
        Finding.of(
                INFO,
                found.target().meta().ref(),
                port.name().orElseThrow().place(),
                found.target().meta()
                    + ": port name `"
                    + name
                    + "` says plain HTTP, but the API server calls it by HTTPS")
            .label("a service mesh goes by the name")
            .because("called from here", reference.host().place())
            .fix(
                Fix.unsafe(
                    "call it `" + better + "`",
                    Edit.value(port.name().orElseThrow().place(), better))));
  }
}

package dev.fairlead.cli;

import dev.fairlead.network.Backends;
import dev.fairlead.network.Network;
import dev.fairlead.network.endpoints.ServiceEndpoints;
import dev.fairlead.resource.Service;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "endpoints",
    description = {"Tell which pods stand behind a Service, and at which port."},
    footer = {"", "Exit status: 0 some do, or it is not known; 1 provably none for any port."})
final class EndpointsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SERVICE", description = "NAME, NAMESPACE/NAME or svc/NAME.")
  private String service = "";

  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  EndpointsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Manifests manifests = Manifests.load(options, common, terminal);
    Manifests.Subject<Service> subject = manifests.service(service);
    Network network = subject.network();
    ServiceEndpoints endpoints = network.endpoints().of(subject.object());
    EndpointsAnswer answer = new EndpointsAnswer(network, endpoints);
    terminal.print(
        json ? answer.json() : answer.text(new Page(terminal.ink(common.colorChoice()))));
    return manifests.status(isNothing(network, endpoints) ? ExitStatus.FINDINGS : ExitStatus.CLEAN);
  }

  private static boolean isNothing(Network network, ServiceEndpoints endpoints) {
    Service service = endpoints.service();
    Backends backends = network.backendsOf(service);
    boolean nowhere =
        !service.ports().isEmpty()
            && service.ports().stream()
                .allMatch(port -> network.targetsOf(service, port).provablyNowhere());
    return backends.provablyEmpty() || nowhere;
  }
}

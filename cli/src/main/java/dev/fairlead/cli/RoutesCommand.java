package dev.fairlead.cli;

import dev.fairlead.network.Network;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Ingress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "routes",
    description = {
      "Tell which host and path leads to which Service and pods.",
      "Reads Ingress and Gateway API; rules that lose to others are told too."
    },
    footer = {"", "Exit status: 0; 1 if a route provably leads nowhere."})
final class RoutesCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Only who takes this request, as http://shop.example.com/api.")
  private @Nullable String url;

  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  RoutesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Manifests manifests = Manifests.load(options, common, terminal);
    Network network = manifests.network(r -> r instanceof Ingress || r instanceof GatewayRoute);
    RoutesAnswer answer = RoutesAnswer.of(network, url, options.namespace);
    terminal.print(
        json ? answer.json() : answer.text(new Page(terminal.ink(common.colorChoice()))));
    return manifests.status(answer.hasBroken() ? ExitStatus.FINDINGS : ExitStatus.CLEAN);
  }
}

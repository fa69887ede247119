package dev.fairlead.cli;

import dev.fairlead.network.Network;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.trace.Destination;
import dev.fairlead.network.trace.Trace;
import dev.fairlead.network.trace.Tracer;
import dev.fairlead.resource.Workload;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    description = {
      "Follow a connection from a pod to a URL.",
      "Looks at name, record, Service port, endpoints, egress and ingress in this order, and tells the first of them that breaks and what the client sees."
    },
    footer = {"", "Exit status: 0 it arrives, or that is not known; 1 it provably breaks."})
final class TraceCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "POD",
      description = "The client: NAME, KIND/NAME or NAMESPACE/KIND/NAME, as deploy/web.")
  private String pod = "";

  @Parameters(
      index = "1",
      paramLabel = "URL",
      description = "As http://orders:8080, orders:8080 or udp://dns:53.")
  private String url = "";

  @Option(
      names = "--resolver",
      paramLabel = "LIBRARY",
      defaultValue = "glibc",
      description = "What looks names up: glibc (the default), musl (Alpine) or go.")
  private String resolver = "glibc";

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Resolver library = Words.choose("--resolver", resolver, Resolver.class);
    Destination to =
        Destination.tryParse(url)
            .orElseThrow(
                () -> new UsageException("no URL or host: '" + url + "'; write http://HOST:PORT"));
    Manifests manifests = Manifests.load(options, common, terminal);
    Manifests.Subject<Workload> from = manifests.workload(pod);
    Network network = from.network();
    Reachability reachability = Reachability.of(network.resources(), policies.switches());
    Trace trace = new Tracer(network, reachability, library).trace(from.object(), to);
    TraceAnswer answer = new TraceAnswer(trace, reachability.switches());
    terminal.print(
        json ? answer.json() : answer.text(new Page(terminal.ink(common.colorChoice()))));
    return manifests.status(
        trace.firstBreak().isPresent() ? ExitStatus.FINDINGS : ExitStatus.CLEAN);
  }
}

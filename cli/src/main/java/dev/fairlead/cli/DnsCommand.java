package dev.fairlead.cli;

import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "dns",
    description = {
      "Tell what a name means in a pod.",
      "Shows each full name that its resolver tries, and what the cluster's name server answers."
    },
    footer = {
      "",
      "Addresses that only the cluster knows are symbols, as <clusterIP:shop/orders>.",
      "Exit status: 0 it has an answer, or that is not known; 1 provably none."
    })
final class DnsCommand implements Callable<Integer> {
  private static final List<String> TYPES =
      List.of("A", "AAAA", "SRV", "CNAME", "PTR", "TXT", "SOA");

  @Parameters(paramLabel = "NAME", description = "As a program would write it; or an address.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "POD",
      description =
          "The pod or workload that asks, as deploy/web. Default: some pod of the namespace.")
  private @Nullable String from;

  @Option(
      names = {"-t", "--type"},
      paramLabel = "TYPE",
      description =
          "A, AAAA, SRV, CNAME, PTR or TXT. Default: both kinds of addresses; SRV for"
              + " _port._tcp.name, PTR for an address.")
  private @Nullable String type;

  @Option(
      names = "--resolver",
      paramLabel = "LIBRARY",
      defaultValue = "glibc",
      description = "glibc (the default), musl (Alpine) or go.")
  private String resolver = "glibc";

  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  DnsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Resolver library = Words.choose("--resolver", resolver, Resolver.class);
    String asked = type == null ? "" : type.toUpperCase(Locale.ROOT);
    if (!asked.isEmpty() && !TYPES.contains(asked)) {
      throw Words.unknown("record type '" + type + "'", asked, TYPES);
    }
    if (name.isEmpty()) {
      throw new UsageException("no name to look up: ''");
    }
    Manifests manifests = Manifests.load(options, common, terminal);
    DnsAnswerText answer = answer(manifests, library, asked);
    terminal.print(
        json ? answer.json() : answer.text(new Page(terminal.ink(common.colorChoice()))));
    return manifests.status(answer.isNothing() ? ExitStatus.FINDINGS : ExitStatus.CLEAN);
  }

  private DnsAnswerText answer(Manifests manifests, Resolver library, String asked) {
    if (from == null) {
      Network network = manifests.network(Service.class::isInstance);
      String namespace = options.namespace == null ? "default" : options.namespace;
      ResolvConf conf = ResolvConf.clusterFirst(namespace, network.profile());
      return ask(network, namespace, "a pod of namespace " + namespace, conf, library, asked);
    }
    Manifests.Subject<Workload> subject = manifests.workload(from);
    Workload pod = subject.object();
    ResolvConf conf = ResolvConf.of(pod.podSpec(), pod.namespace(), subject.network().profile());
    return ask(subject.network(), pod.namespace(), Names.inText(pod), conf, library, asked);
  }

  private DnsAnswerText ask(
      Network network,
      String namespace,
      String asker,
      ResolvConf conf,
      Resolver library,
      String asked) {
    String query = ReverseName.of(name).orElse(name);
    List<String> types = types(query, asked);
    boolean addresses = types.size() > 1;
    List<DnsAnswerText.Tried> tried = new ArrayList<>();
    for (DnsName candidate : library.candidates(query, conf)) {
      List<DnsAnswer> answers = new ArrayList<>();
      for (String each : types) {
        answers.add(network.dns().answer(candidate, each));
      }
      tried.add(new DnsAnswerText.Tried(candidate, types, answers));
      boolean ends =
          addresses
              ? library.stopsAt(answers.get(0), answers.get(1))
              : !answers.get(0).records().isEmpty();
      if (ends) {
        break;
      }
    }
    return new DnsAnswerText(network, name, namespace, asker, conf, library, tried);
  }

  private static List<String> types(String query, String asked) {
    if (!asked.isEmpty()) {
      return List.of(asked);
    }
    if (query.startsWith("_")) {
      return List.of("SRV");
    }
    return query.endsWith(".arpa.") ? List.of("PTR") : List.of("A", "AAAA");
  }
}

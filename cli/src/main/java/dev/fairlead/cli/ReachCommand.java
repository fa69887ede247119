package dev.fairlead.cli;

import dev.fairlead.evaluate.ReachForm;
import dev.fairlead.network.Network;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.report.Ink;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reach",
    description = {
      "Tell who may talk to whom, and by which rule.",
      "Reads NetworkPolicy and the cluster-wide policies. Ports are those of the pods."
    },
    footer = {"", "Exit status: 0, whatever the answer."})
final class ReachCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "POD",
      arity = "0..1",
      description = "Whom it reaches, and who reaches it: NAME, KIND/NAME or NAMESPACE/KIND/NAME.")
  private @Nullable String pod;

  @Option(
      names = "--to",
      paramLabel = "SERVICE",
      description = "Who reaches the pods behind each port of a Service.")
  private @Nullable String service;

  @Option(names = "--all", description = "Every pair of workloads.")
  private boolean all;

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ReachCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.json();
    if ((pod == null ? 0 : 1) + (service == null ? 0 : 1) + (all ? 1 : 0) != 1) {
      throw new UsageException("reach takes one of POD, --to SERVICE and --all");
    }
    Manifests manifests = Manifests.load(options, common, terminal);
    terminal.print(answer(manifests));
    return manifests.status(ExitStatus.CLEAN);
  }

  private String answer(Manifests manifests) {
    Ink ink = terminal.ink(common.colorChoice());
    if (pod != null) {
      Manifests.Subject<Workload> subject = manifests.workload(pod);
      return ofPod(subject.object(), reachability(subject.network()), ink);
    }
    if (service != null) {
      Manifests.Subject<Service> subject = manifests.service(service);
      ReachOfService answer =
          new ReachOfService(subject.network(), subject.object(), reachability(subject.network()));
      return options.json() ? answer.json() : answer.text(new Page(ink));
    }
    Reachability reachability = reachability(manifests.network(Workload.class::isInstance));
    return options.json()
        ? JsonAnswer.of(json -> new ReachForm(json).write(reachability))
        : pairs(reachability, new Page(ink));
  }

  private Reachability reachability(Network network) {
    return Reachability.of(network.resources(), policies.switches());
  }

  private String ofPod(Workload workload, Reachability reachability, Ink ink) {
    ReachGroups out = ReachGroups.from(workload, reachability);
    ReachGroups in = ReachGroups.to(workload, reachability);
    if (options.json()) {
      return JsonAnswer.of(
          json -> {
            json.key("workload").value(Names.of(workload));
            JsonAnswer.place(json, workload.meta().place());
            json.key("reaches");
            out.write(json);
            json.key("reachedBy");
            in.write(json);
            json.key("switches").any(reachability.switches().describe());
          });
    }
    Page page = new Page(ink);
    page.line(
        0, page.strong(Names.inText(workload) + " reaches"), page.place(workload.meta().place()));
    out.write(page);
    page.gap().line(0, page.strong("and is reached by"));
    in.write(page);
    return page.toString();
  }

  /** All pairs, source by source. */
  private static String pairs(Reachability reachability, Page page) {
    List<Workload> workloads = reachability.workloads();
    List<ReachGroups> all = new ArrayList<>();
    workloads.forEach(workload -> all.add(ReachGroups.from(workload, reachability)));
    if (all.stream().allMatch(ReachGroups::isUnrestricted)) {
      page.line(
          0,
          page.plain(
              "no policy restricts anything: the "
                  + workloads.size()
                  + " workloads reach each other and are open to the outside"));
      return page.toString();
    }
    for (int i = 0; i < workloads.size(); i++) {
      Workload workload = workloads.get(i);
      page.gap()
          .line(
              0,
              page.strong(Names.inText(workload) + " reaches"),
              page.place(workload.meta().place()));
      all.get(i).write(page);
    }
    return page.toString();
  }
}

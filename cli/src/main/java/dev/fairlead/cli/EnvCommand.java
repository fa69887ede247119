package dev.fairlead.cli;

import dev.fairlead.network.Replicas;
import dev.fairlead.network.env.ContainerEnvironment;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "env",
    description = {"Tell the environment of containers, and who sets what."},
    footer = {"", "Exit status: 0; 1 if a container provably cannot be started with it."})
final class EnvCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "WORKLOAD",
      description = "NAME, KIND/NAME or NAMESPACE/KIND/NAME, as deploy/web or pod/db-0.")
  private String workload = "";

  @Option(
      names = {"-c", "--container"},
      paramLabel = "NAME",
      description = "This container only. Default: all of them.")
  private @Nullable String container;

  @Option(names = "--no-links", description = "Leave out what comes from Services.")
  private boolean withoutLinks;

  @Mixin private ManifestOptions options = new ManifestOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  EnvCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean json = options.json();
    Manifests manifests = Manifests.load(options, common, terminal);
    Manifests.Subject<Workload> subject = manifests.workload(workload);
    Workload object = subject.object();
    Replicas pods = PodOf.workload(workload, object, subject.network());
    List<ContainerEnvironment> environments = new ArrayList<>();
    for (Container each : containers(object)) {
      environments.add(subject.network().environment().of(pods, each));
    }
    EnvAnswer answer = new EnvAnswer(object, environments, !withoutLinks);
    terminal.print(
        json ? answer.json() : answer.text(new Page(terminal.ink(common.colorChoice()))));
    boolean starts = environments.stream().allMatch(ContainerEnvironment::starts);
    return manifests.status(starts ? ExitStatus.CLEAN : ExitStatus.FINDINGS);
  }

  private List<Container> containers(Workload object) {
    List<Container> all = object.podSpec().allContainers();
    if (container == null) {
      return all;
    }
    String wanted = container;
    Optional<Container> found =
        all.stream().filter(c -> c.name().value().equals(wanted)).findFirst();
    return List.of(
        found.orElseThrow(
            () ->
                Words.unknown(
                    "container '" + wanted + "' of " + object,
                    wanted,
                    all.stream().map(c -> c.name().value()).toList())));
  }
}

package dev.fairlead.network;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.application.Application;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A network from inline manifests, with what tests ask of it by name. */
public final class NetworkFixture {
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Resource> surroundings = new ArrayList<>();
  private final List<Application> applications = new ArrayList<>();
  private boolean complete;
  private ClusterProfile profile = ClusterProfile.DEFAULT;

  public static NetworkFixture of(String manifests) {
    NetworkFixture fixture = new NetworkFixture();
    for (Document document : read("manifests.yaml", manifests)) {
      fixture.problems.addAll(document.problems());
      if (document.mapping() != null) {
        fixture.verdicts.add(new Verdict.Accepted(document, document.mapping(), List.of()));
      }
    }
    return fixture;
  }

  private static List<Document> read(String name, String text) {
    return new SnakeYamlReader().read(new SourceFile(name, text));
  }

  public NetworkFixture complete() {
    complete = true;
    return this;
  }

  public NetworkFixture minor(int minor) {
    profile = new ClusterProfile(minor, profile.clusterDomain(), profile.ipFamilies());
    return this;
  }

  public NetworkFixture platform(Platform platform) {
    profile = profile.with(platform);
    return this;
  }

  public NetworkFixture surroundings(String manifests) {
    for (Document document : read("elsewhere.yaml", manifests)) {
      surroundings.add(Resources.read(document, document.mapping()));
    }
    return this;
  }

  /** Adds an application that serves HTTP, by one file of its settings. */
  public NetworkFixture application(String name, String file, String settings) {
    applications.add(
        Application.read(List.of(name), true, List.of(new SourceFile(file, settings)), List.of())
            .orElseThrow());
    return this;
  }

  public Network network() {
    return Network.of(
        new Contents(
                verdicts,
                new InputObjects(() -> surroundings).around(List.of()),
                problems,
                complete)
            .with(applications),
        profile);
  }

  public static Service service(Network network, String name) {
    return network.services().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  public static Workload workload(Network network, String name) {
    return network.workloads().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
  }

  public static PodSet pods(Network network, String workload) {
    PodSet pods = network.pods().of(workload(network, workload));
    if (pods == null) {
      throw new AssertionError("makes no pods: " + workload);
    }
    return pods;
  }

  public static PortTargets targets(Network network, String service, int port) {
    Service asked = service(network, service);
    ServicePort found =
        asked.ports().stream().filter(p -> p.port().value() == port).findFirst().orElseThrow();
    return network.targetsOf(asked, found);
  }
}

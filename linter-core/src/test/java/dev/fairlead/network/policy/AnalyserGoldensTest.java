package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares our connectivity with what netpol-analyzer prints for its own manifests, on every pair.
 *
 * <p>The switches are set to that tool's reading where the API leaves the choice. The lines of its
 * {@code {ingress-controller}} are about Ingress and left out; resources/netpol/ORIGIN.md says
 * more.
 */
class AnalyserGoldensTest {
  /** netpol-analyzer: blocks never cover pods, hostNetwork pods are pods, the first name counts. */
  static final Switches ITS_READING =
      Switches.CLOSED
          .with(Switches.IpBlocks.NEVER_PODS)
          .with(Switches.HostNetwork.ORDINARY)
          .with(Switches.SharedNames.FIRST)
          .with(Switches.SidecarNames.IGNORED);

  static Stream<Path> goldens() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(AnalyserGoldensTest.class.getResource("/netpol")).toURI());
    try (Stream<Path> found = Files.list(root)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldens")
  void agreesOnEveryPair(Path directory) throws IOException {
    Reachability reachability = Reachability.of(resources(directory), ITS_READING);
    Map<String, List<Workload>> byName = new LinkedHashMap<>();
    for (Workload workload : reachability.workloads()) {
      byName.computeIfAbsent(nameOf(workload), n -> new ArrayList<>()).add(workload);
    }
    Golden golden = Golden.read(directory.resolve("expected.txt"));
    assertThat(byName.keySet()).containsAll(golden.workloads());
    List<String> differences = new ArrayList<>();
    byName.forEach(
        (from, sources) -> {
          for (Workload source : sources) {
            byName.forEach(
                (to, destinations) -> {
                  if (!from.equals(to)) {
                    for (Workload destination : destinations) {
                      Outcome outcome = reachability.outcome(Peer.of(source), Peer.of(destination));
                      compare(from + " => " + to, golden.between(from, to), outcome, differences);
                    }
                  }
                });
            compareOutside(golden, reachability.egress(source), from, differences);
            compareOutside(golden, reachability.ingress(source), from, differences);
          }
        });
    assertThat(differences).isEmpty();
  }

  private static void compare(
      String pair, Connections expected, Outcome outcome, List<String> differences) {
    if (!expected.plain().equals(outcome.allowed().plain()) || !outcome.depends().isEmpty()) {
      differences.add(
          pair
              + ": golden "
              + expected
              + ", ours "
              + outcome.allowed()
              + (outcome.depends().isEmpty() ? "" : ", depends " + outcome.depends()));
    }
  }

  /** The tool knows IPv4 addresses only. */
  private static void compareOutside(
      Golden golden, Side side, String workload, List<String> differences) {
    for (Side.Group group : side.groups()) {
      AddressSet ours = group.outside().intersect(AddressSet.IPV4);
      golden
          .outside(workload, side.direction())
          .forEach(
              (addresses, connections) -> {
                AddressSet both = addresses.intersect(ours);
                if (!both.isEmpty()) {
                  String what = workload + " " + side.direction() + " " + both;
                  compare(what, connections, group.outcome(), differences);
                }
              });
    }
  }

  static List<Resource> resources(Path directory) throws IOException {
    List<Resource> resources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory.resolve("manifests"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        resources.addAll(Manifests.read(file.toString(), Files.readString(file)));
      }
    }
    return resources;
  }

  /**
   * As the tool prints it: {@code namespace/name[Kind]}, of an owned pod the name of its owner. A
   * Node owns the static pods that run on it, which the tool takes for pods of their own.
   */
  static String nameOf(Workload workload) {
    Optional<Fields> owner =
        new Fields(workload.meta().object())
            .fields("metadata")
            .flatMap(m -> m.list("ownerReferences", f -> f).stream().findFirst())
            .filter(o -> o.text("kind").filter(k -> k.value().equals("Node")).isEmpty());
    String kind =
        owner
            .flatMap(o -> o.text("kind"))
            .map(Located::value)
            .orElse(workload.meta().kind().value());
    String name = owner.flatMap(o -> o.text("name")).map(Located::value).orElse(workload.name());
    return workload.namespace() + "/" + name + "[" + kind + "]";
  }
}

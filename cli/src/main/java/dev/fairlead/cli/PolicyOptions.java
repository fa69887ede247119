package dev.fairlead.cli;

import dev.fairlead.network.policy.AddressSet;
import dev.fairlead.network.policy.Switches;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is assumed where network plugins differ, or where manifests cannot tell. */
final class PolicyOptions {
  private static final List<String> NAMES =
      List.of(
          "ip-blocks",
          "pod-range",
          "host-network",
          "shared-names",
          "sidecar-names",
          "undeclared-namespaces",
          "nodes");

  @Option(
      names = "--assume",
      paramLabel = "NAME=VALUE",
      description = {
        "What network plugins differ on and manifests cannot tell, else it depends:",
        "ip-blocks=never-pods|by-address, pod-range=CIDR,",
        "host-network=ordinary|node, shared-names=all|first|last,",
        "sidecar-names=counted|ignored, nodes=apart,",
        "undeclared-namespaces=name-only. May be given several times."
      })
  private List<String> assumptions = new ArrayList<>();

  Switches switches() {
    Switches switches = Switches.OPEN;
    for (String assumption : assumptions) {
      int equals = assumption.indexOf('=');
      if (equals < 0) {
        throw new UsageException("--assume takes NAME=VALUE, not '" + assumption + "'");
      }
      switches = with(switches, assumption.substring(0, equals), assumption.substring(equals + 1));
    }
    return switches;
  }

  private static Switches with(Switches switches, String name, String value) {
    return switch (name) {
      case "ip-blocks" -> switches.with(choose(name, value, Switches.IpBlocks.class));
      case "pod-range" ->
          switches.withPodRange(
              AddressSet.tryParse(value)
                  .orElseThrow(() -> new UsageException("no block of addresses: '" + value + "'")));
      case "host-network" -> switches.with(choose(name, value, Switches.HostNetwork.class));
      case "shared-names" -> switches.with(choose(name, value, Switches.SharedNames.class));
      case "sidecar-names" -> switches.with(choose(name, value, Switches.SidecarNames.class));
      case "undeclared-namespaces" ->
          switches.with(choose(name, value, Switches.UndeclaredNamespaces.class));
      case "nodes" -> switches.with(choose(name, value, Switches.Nodes.class));
      default -> throw Words.unknown("assumption '" + name + "'", name, NAMES);
    };
  }

  private static <E extends Enum<E>> E choose(String name, String value, Class<E> type) {
    return Words.choose("--assume " + name, value, type);
  }
}

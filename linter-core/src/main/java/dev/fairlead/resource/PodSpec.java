package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pod specification.
 *
 * @param dnsPolicy {@code ClusterFirst} where none is written
 * @param enableServiceLinks true where it is not written
 */
public record PodSpec(
    List<Container> containers,
    List<Container> initContainers,
    boolean hostNetwork,
    Located<String> dnsPolicy,
    Optional<Fields> dnsConfig,
    Optional<Located<String>> hostname,
    Optional<Located<String>> subdomain,
    Located<Boolean> enableServiceLinks,
    List<Fields> readinessGates,
    Fields fields) {
  public PodSpec {
    containers = List.copyOf(containers);
    initContainers = List.copyOf(initContainers);
    readinessGates = List.copyOf(readinessGates);
  }

  static PodSpec read(Fields f) {
    return new PodSpec(
        f.list("containers", c -> Container.read(false, c)),
        f.list("initContainers", c -> Container.read(true, c)),
        f.isTrue("hostNetwork"),
        f.textOr("dnsPolicy", "ClusterFirst"),
        f.fields("dnsConfig"),
        f.nonEmptyText("hostname"),
        f.nonEmptyText("subdomain"),
        f.bool("enableServiceLinks").orElse(new Located<>(true, f.place())),
        f.list("readinessGates", g -> g),
        f);
  }

  public Place place() {
    return fields.place();
  }

  /** Init containers first, then the regular ones: the order in which they start. */
  public List<Container> allContainers() {
    List<Container> all = new ArrayList<>(initContainers);
    all.addAll(containers);
    return all;
  }

  /**
   * The containers whose port names can be referred to, in the order in which {@code FindPort}
   * looks: the regular ones, then sidecars ({@code endpointslice/utils.go}; sidecars since 1.33).
   */
  public List<Container> portContainers() {
    List<Container> all = new ArrayList<>(containers);
    for (Container c : initContainers) {
      if (c.kind() == Container.Kind.SIDECAR) {
        all.add(c);
      }
    }
    return all;
  }
}

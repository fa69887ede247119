package dev.fairlead.network;

import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The evaluated model of one scope: what Kubernetes would make of its resources.
 *
 * <p>Immutable. Each question has a class of its own in this package; an answer carries the located
 * values it rests on and says <em>unknown, because</em> where the manifests cannot tell.
 */
public final class Network {
  private final Contents contents;
  private final ClusterProfile profile;
  private final List<Resource> resources;

  private Network(Contents contents, ClusterProfile profile) {
    this.contents = contents;
    this.profile = profile;
    List<Resource> read = new ArrayList<>(contents.verdicts().size());
    contents.verdicts().forEach(verdict -> read.add(Resources.read(verdict)));
    this.resources = List.copyOf(read);
  }

  /** Evaluates the contents of a scope for a cluster. */
  public static Network of(Contents contents, ClusterProfile profile) {
    return new Network(contents, profile);
  }

  public Contents contents() {
    return contents;
  }

  public ClusterProfile profile() {
    return profile;
  }

  /** All resources in the order of the input. */
  public List<Resource> resources() {
    return resources;
  }

  /** The resources of one type in the order of the input. */
  public <T extends Resource> Stream<T> all(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast);
  }

  public Stream<Service> services() {
    return all(Service.class);
  }

  public Stream<Workload> workloads() {
    return all(Workload.class);
  }
}

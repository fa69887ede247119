package dev.fairlead.network.policy;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;

/** One end of a connection. */
public sealed interface Peer {
  /** A pod of a workload; to policies all its pods are alike. */
  record Pod(Workload workload) implements Peer {
    @Override
    public String toString() {
      return workload.namespace() + "/" + workload.name();
    }
  }

  /**
   * A pod that a Service selects, where no workload at hand makes one: of its labels those of the
   * selector are known.
   */
  record Behind(Service service) implements Peer {
    @Override
    public String toString() {
      return "a pod behind " + service.namespace() + "/" + service.name();
    }
  }

  /** An address outside the cluster. */
  record Outside(Address address) implements Peer {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * Some pod of another namespace of which nothing is known, such as an ingress controller whose
   * manifests are not at hand. What is denied to it is denied to every pod of other namespaces.
   */
  record SomePod() implements Peer {
    @Override
    public String toString() {
      return "some pod elsewhere";
    }
  }

  static Peer of(Workload workload) {
    return new Pod(workload);
  }

  static Peer behind(Service service) {
    return new Behind(service);
  }

  static Peer of(Address address) {
    return new Outside(address);
  }
}

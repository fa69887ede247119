package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/** What a reference means. */
public sealed interface Resolution {
  /** The Service that is named, also where the port is wrong; empty where there is none. */
  default Optional<Service> service() {
    return Optional.empty();
  }

  /**
   * A Service.
   *
   * @param port the port that is meant; empty where none is given or it does not decide: an
   *     ExternalName Service has none of its own, a headless one passes any through
   */
  record Found(Service target, Optional<ServicePort> port) implements Resolution {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * A pod by the name that a Service gives it: {@code db-0.db}.
   *
   * @param pods the one pod
   */
  record PodFound(Service target, PodSet pods) implements Resolution {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /** The Service {@code default/kubernetes} that every cluster has, without a manifest of it. */
  record ApiServer() implements Resolution {}

  /**
   * The Service is there and does not have the port, so that connections hang or are refused.
   *
   * @param meant the port whose target port was written: the pod's side instead of the Service's
   */
  record PortMissing(Service target, Optional<ServicePort> meant) implements Resolution {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * Provably no Service of the name where it is looked for.
   *
   * @param near Services that were meant, the likeliest first
   * @param namesakes workloads of the name that no Service selects; both lists are empty only where
   *     the scope is declared complete
   */
  record ServiceMissing(List<Service> near, List<Workload> namesakes) implements Resolution {
    public ServiceMissing {
      near = List.copyOf(near);
      namesakes = List.copyOf(namesakes);
    }
  }

  /**
   * No Service of the name where it is looked for, but elsewhere.
   *
   * @param there the Services of the name
   * @param certain whether the namespace that is looked in is one that the scope fills
   */
  record OtherNamespace(List<Service> there, boolean certain) implements Resolution {
    public OtherNamespace {
      there = List.copyOf(there);
    }
  }

  /**
   * The Service is there, a pod of that name behind it is not.
   *
   * @param meant the pods whose names it resembles; empty where none does
   */
  record PodMissing(Service target, Optional<PodSet> meant, Why why) implements Resolution {
    /** Why there is no such name. */
    public enum Why {
      /** The number is none of the StatefulSet's. */
      ORDINAL,
      /** The pods are governed by another Service or by none. */
      OTHER_SERVICE,
      /** The name is the pod's alone: it lacks the Service behind a dot. */
      BARE,
      /** The pods have random names, and no hostname with this Service as subdomain. */
      NO_NAMES
    }

    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * An SRV name with records.
   *
   * @param port empty for the bare Service name, which answers with all ports
   * @param portable whether it is spelled as the DNS specification asks; CoreDNS alone overlooks
   *     missing underscores
   */
  record SrvFound(Service target, Optional<ServicePort> port, boolean portable)
      implements Resolution {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * An SRV name without records: the Service has no port of that name and protocol.
   *
   * @param meant a port that has the name with another protocol, or the number instead of the name,
   *     or no name at all
   */
  record SrvMissing(Service target, Optional<ServicePort> meant) implements Resolution {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * A variable that the kubelet does not make although the Service is there.
   *
   * @param why which rule keeps it from being made
   */
  record VariableMissing(Service target, Why why) implements Resolution {
    /** Why the container is not given the variable. */
    public enum Why {
      /** {@code enableServiceLinks} is false. */
      LINKS_DISABLED,
      /** The Service is headless or an ExternalName. */
      NO_CLUSTER_IP,
      /** The Service has no port of that name or number. */
      NO_SUCH_PORT
    }

    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * No name of a Service or host at all, so that nothing can have it: {@code /api/v1} where a host
   * belongs.
   */
  record NoName() implements Resolution {}

  /** The pod itself. */
  record Loopback() implements Resolution {}

  /** A host outside the cluster: an address, or a name under a public suffix. */
  record External() implements Resolution {}

  /** The manifests cannot tell. */
  record Unknown(List<Doubt> because) implements Resolution {
    public Unknown {
      because = List.copyOf(because);
    }
  }
}

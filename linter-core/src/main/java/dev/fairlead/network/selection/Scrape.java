package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;
import java.util.Optional;

/** What a ServiceMonitor or PodMonitor makes Prometheus scrape. */
public sealed interface Scrape {
  /**
   * A ServiceMonitor with the Services it selects.
   *
   * @param services at least one
   */
  record Services(List<Service> services, List<Port> ports) implements Scrape {
    public Services {
      services = List.copyOf(services);
      ports = List.copyOf(ports);
    }
  }

  /**
   * A PodMonitor with the pods it selects.
   *
   * @param pods at least one
   */
  record Pods(List<PodSet> pods, List<Port> ports) implements Scrape {
    public Pods {
      pods = List.copyOf(pods);
      ports = List.copyOf(ports);
    }
  }

  /**
   * Provably nothing is selected.
   *
   * <p>Without either the scope is declared complete.
   *
   * @param near the Service that was meant
   * @param pods of a PodMonitor the workload that was meant
   */
  record Nothing(Optional<Miss> near, Optional<NearMiss> pods) implements Scrape {}

  /** Nothing that is known of, and no proof that there is nothing. */
  record Unknown(List<Doubt> because) implements Scrape {
    public Unknown {
      because = List.copyOf(because);
    }
  }

  /** What an entry of the monitor finds in what is selected. */
  sealed interface Port {
    Monitor.Endpoint endpoint();

    /** At least one Service or pod has it. */
    record Found(Monitor.Endpoint endpoint) implements Port {}

    /**
     * Nothing that is selected has it: no target is scraped.
     *
     * @param service the Service port that was meant: its number was written, or it is the only one
     * @param container the container port that was meant, of a PodMonitor
     */
    record Missing(
        Monitor.Endpoint endpoint, Optional<ServicePort> service, Optional<ContainerPort> container)
        implements Port {}

    /** A placeholder decides, or the entry names no port that could be looked up. */
    record Unknown(Monitor.Endpoint endpoint) implements Port {}
  }

  /**
   * A Service that a monitor does not select and most likely means.
   *
   * @param differences the pairs of the selector that its labels lack
   */
  record Miss(Service service, Sign sign, List<LabelDifference> differences) {
    public Miss {
      differences = List.copyOf(differences);
    }
  }

  /** What makes a Service look meant, the strongest first. */
  enum Sign {
    /** It carries all pairs but lives in a namespace that is not looked in. */
    OTHER_NAMESPACE,
    /** Its pods carry all pairs; the monitor looks at the labels of the Service itself. */
    LABELS_OF_PODS,
    /** It has the monitor's name and a port that the monitor asks for. */
    SAME_NAME,
    /** It has a port that the monitor asks for, and the value of a pair under another key. */
    OTHER_KEY,
    /**
     * It has a port that the monitor asks for and some of the pairs, and nothing for the others.
     */
    SOME_PAIRS,
    /** It carries a pair with a value that looks like a slip. */
    SLIP
  }
}

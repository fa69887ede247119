package dev.fairlead.network;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a Service port leads, workload by workload.
 *
 * @param targets one for each workload that is certainly selected
 * @param doubts why there may be pods that answer otherwise
 */
public record PortTargets(
    Service service, ServicePort port, List<PortTarget> targets, List<Doubt> doubts) {
  public PortTargets {
    targets = List.copyOf(targets);
    doubts = List.copyOf(doubts);
  }

  /** Whether pods are selected and it is certain that none of them gets traffic for this port. */
  public boolean provablyNowhere() {
    return !targets.isEmpty() && doubts.isEmpty() && targets.stream().allMatch(PortTargets::isOut);
  }

  /** The workloads whose pods certainly get no traffic for this port. */
  public List<PortTarget> out() {
    return targets.stream().filter(PortTargets::isOut).toList();
  }

  /**
   * Pods that are selected although they do not serve the port, while those of another workload do.
   *
   * @param serves where the port is declared
   * @param others the workloads that declare other ports only; never empty
   */
  public record Bystanders(PortTarget.Declared serves, List<Workload> others) {
    public Bystanders {
      others = List.copyOf(others);
    }
  }

  /**
   * The pods that proved not to serve the port; empty where there are none. Where some pods serve
   * without declaring any port, what others declare proves nothing.
   */
  public Optional<Bystanders> bystanders() {
    Optional<PortTarget.Declared> serves = declared();
    if (serves.isEmpty() || targets.stream().anyMatch(PortTargets::servesUnsaid)) {
      return Optional.empty();
    }
    Workload server = serves.get().pods().workload();
    List<Workload> others = new ArrayList<>();
    for (PortTarget target : targets) {
      Workload other = target.pods().workload();
      // Two definitions of one workload are alternatives.
      if (servesOther(target) && !other.meta().ref().equals(server.meta().ref())) {
        others.add(other);
      }
    }
    return others.isEmpty() ? Optional.empty() : Optional.of(new Bystanders(serves.get(), others));
  }

  private Optional<PortTarget.Declared> declared() {
    return targets.stream()
        .filter(PortTarget.Declared.class::isInstance)
        .map(PortTarget.Declared.class::cast)
        .findFirst();
  }

  private static boolean servesUnsaid(PortTarget target) {
    return !target.pods().endsByItself()
        && target instanceof PortTarget.Undeclared undeclared
        && !undeclared.everyContainerDeclares();
  }

  private static boolean servesOther(PortTarget target) {
    return target.pods().endsByItself()
        ? !(target instanceof PortTarget.Declared)
        : target instanceof PortTarget.Undeclared undeclared && undeclared.everyContainerDeclares();
  }

  private static boolean isOut(PortTarget target) {
    return target.number().isEmpty() && !(target instanceof PortTarget.Unknown);
  }
}

package dev.fairlead.network.passage;

import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.NearMiss;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * A reference of a pod to a Service behind which policies let it reach no pod.
 *
 * @param from a workload whose pods read it
 * @param direction the side that denies it: egress of the caller where both do
 * @param target the port of the pods that is denied: a number, or the name where the pods are not
 *     at hand
 * @param podsKnown whether the pods that are called are at hand; else no more is known of them than
 *     that the Service selects them
 * @param by what denies it; at least one
 * @param near the rule that comes closest to letting it through
 */
public record DeniedReference(
    Reference reference,
    Workload from,
    Service service,
    ServicePort port,
    String target,
    boolean podsKnown,
    Direction direction,
    List<Reason> by,
    Optional<NearMiss> near) {
  public DeniedReference {
    by = List.copyOf(by);
  }
}

package dev.fairlead.network.passage;

import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.Workload;
import java.util.List;

/**
 * Pods that policies keep from every name server: no rule lets them send UDP to port 53 (or 5353,
 * where the name servers of OpenShift listen) of another namespace or of an address outside.
 *
 * @param by the policies that isolate them; at least one
 * @param uses where the pods are told names; empty where nothing in the input shows that they use
 *     any
 * @param near rules that open port 53 otherwise: for TCP only, or within the namespace
 * @param opens whether some rule lets them send anything to pods, which are called by name
 */
public record BlockedNames(
    Workload pods, List<Reason> by, List<Reference> uses, List<Reason> near, boolean opens) {
  public BlockedNames {
    by = List.copyOf(by);
    uses = List.copyOf(uses);
    near = List.copyOf(near);
  }
}

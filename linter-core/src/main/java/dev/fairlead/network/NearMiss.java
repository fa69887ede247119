package dev.fairlead.network;

import dev.fairlead.finding.Evidence;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The workload that a Service most likely meant and does not select.
 *
 * @param signs what speaks for it
 * @param differences the pairs of the selector that its pods do not carry
 * @param convincing whether the signs are proof enough that the Service was meant for it, although
 *     its pods might be defined somewhere else
 */
public record NearMiss(
    Workload workload, Set<Sign> signs, List<LabelDifference> differences, boolean convincing) {
  public NearMiss {
    signs = Set.copyOf(signs);
    differences = List.copyOf(differences);
  }

  /** What makes a workload look meant. */
  public enum Sign {
    /** It carries all pairs but lives in another namespace. */
    OTHER_NAMESPACE,
    /** It has the Service's name, give or take a word such as {@code -svc}. */
    SAME_NAME,
    /** It carries some pairs of the selector that set it apart from others. */
    SOME_PAIRS,
    /** It carries the value of a pair under another key. */
    OTHER_KEY,
    /** It carries the key of a pair with a value that looks like a slip. */
    SLIP,
    /** Its value for a pair has the pair's value and more words: {@code kong-proxy}, kong. */
    PART,
    /** Another definition of the same Service selects it. */
    TWIN,
    /** It alone declares the port names that the Service targets, which are no everyday ones. */
    PORT_NAMES,
    /** It declares the ports that the Service targets. */
    PORTS
  }

  /** The labels that come closest, or, without any, where the workload's labels stand. */
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    for (LabelDifference difference : differences) {
      difference
          .have()
          .ifPresent(
              have ->
                  evidence.add(
                      new Evidence("closest: " + workload + " has " + have, have.place())));
    }
    if (evidence.isEmpty()) {
      evidence.add(new Evidence("closest: " + workload, place()));
    }
    return evidence;
  }

  private Place place() {
    return signs.contains(Sign.OTHER_NAMESPACE)
        ? workload.meta().namespace().map(n -> n.place()).orElse(workload.meta().place())
        : workload.meta().place();
  }
}

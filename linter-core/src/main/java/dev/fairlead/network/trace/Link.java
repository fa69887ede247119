package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import java.util.List;
import java.util.Locale;

/**
 * One link of the chain from a client to a server.
 *
 * @param says what is the case, in lower case without full stop; of an unknown link, why
 * @param symptom what the client sees where the link breaks; else empty
 * @param evidence the places it rests on
 */
public record Link(Step step, State state, String says, String symptom, List<Evidence> evidence) {
  public Link {
    evidence = List.copyOf(evidence);
  }

  /** The links in their order. */
  public enum Step {
    /** The name is found on the search path of the pod. */
    NAME("name"),
    /** The record leads into the cluster. */
    RECORD("record"),
    /** The Service has the port. */
    SERVICE_PORT("Service port"),
    /** Pods stand behind the port. */
    ENDPOINTS("endpoints"),
    /** The policies of the client let it out. */
    EGRESS("egress"),
    /** The policies of the server let it in. */
    INGRESS("ingress");

    private final String word;

    Step(String word) {
      this.word = word;
    }

    /** As a person calls it. */
    public String word() {
      return word;
    }
  }

  /** How a link is. */
  public enum State {
    HOLDS,
    /** It holds for some of the pods behind the Service and breaks for others. */
    SOMETIMES,
    /** The manifests cannot tell. */
    UNKNOWN,
    BREAKS;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Link holds(Step step, String says, List<Evidence> evidence) {
    return new Link(step, State.HOLDS, says, "", evidence);
  }

  static Link unknown(Step step, String because, List<Evidence> evidence) {
    return new Link(step, State.UNKNOWN, because, "", evidence);
  }

  static Link breaks(Step step, String says, String symptom, List<Evidence> evidence) {
    return new Link(step, State.BREAKS, says, symptom, evidence);
  }
}

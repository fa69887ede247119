package dev.fairlead.network;

import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is not certain.
 *
 * @param because in lower case without full stop
 * @param place what raises it, null where it is an absence
 */
public record Doubt(Kind kind, String because, @Nullable Place place) {
  /** What can make an answer uncertain. */
  public enum Kind {
    /** A document of the scope could not be read. */
    UNREAD,
    /** It depends on a label whose value only the cluster knows. */
    GENERATED_LABEL,
    /** A value is a placeholder. */
    PLACEHOLDER,
    /** An object outside the scope would answer the question. */
    SURROUNDINGS,
    /** A controller that is no part of Kubernetes may make or route to the pods. */
    OTHER_CONTROLLER,
    /** Two objects share a namespace only if the one that names none is applied to it. */
    NAMESPACE,
    /** A document is a part of an object, such as a patch. */
    FRAGMENT,
    /** Endpoints are given by hand. */
    MANUAL_ENDPOINTS,
    /** The scope need not be everything, and nothing in it hints at a mistake. */
    OPEN_WORLD
  }

  static Doubt unread(Problem problem) {
    return new Doubt(
        Kind.UNREAD,
        problem.place().file() + " could not be read: " + problem.message(),
        problem.place());
  }
}

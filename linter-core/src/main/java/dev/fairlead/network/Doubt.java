package dev.fairlead.network;

import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.List;
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

  /**
   * Whether something that could not be read may define what has all these words in it. A template
   * may become anything.
   */
  static boolean mayHold(Problem problem, List<String> words) {
    if (!problem.kind().loses() || problem.kind() != Problem.Kind.SYNTAX) {
      return problem.kind().loses();
    }
    String text = lost(problem.place());
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The text of the document that a place is in. */
  private static String lost(Place place) {
    String text = place.file().text();
    int start = text.lastIndexOf("\n---", Math.min(place.start(), text.length()));
    int end = text.indexOf("\n---", place.start());
    return text.substring(Math.max(start, 0), end < 0 ? text.length() : end);
  }

  static Doubt unread(Problem problem) {
    return new Doubt(
        Kind.UNREAD,
        problem.place().file() + " could not be read: " + problem.message(),
        problem.place());
  }
}

package dev.fairlead.lint;

import dev.fairlead.input.Input;
import dev.fairlead.source.Problem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Who has to hear of which problem of the input: rules, or the user at once. */
final class Problems {
  private Problems() {}

  /** Problems that belong to no scope, as of a file that holds nothing but a broken document. */
  static List<Problem> outsideScopes(Input input) {
    Set<Problem> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    input.scopes().forEach(scope -> inside.addAll(scope.unread()));
    return input.problems().stream().filter(problem -> !inside.contains(problem)).toList();
  }

  /** Files of which nothing is known, so that the report says less than it should. */
  static List<Problem> unread(Input input) {
    return input.problems().stream().filter(Problems::losesFile).toList();
  }

  private static boolean losesFile(Problem problem) {
    return switch (problem.kind()) {
      case UNREADABLE, ENCODING, TOO_LARGE -> true;
      case SYNTAX, DUPLICATE_KEY, TOO_MANY_ALIASES, TOO_DEEP, TEMPLATE -> false;
    };
  }
}

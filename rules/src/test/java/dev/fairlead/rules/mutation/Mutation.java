package dev.fairlead.rules.mutation;

import dev.fairlead.finding.Edit;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of defect.
 *
 * @param name what is done
 * @param places where it fits
 * @param edits makes the defect at one of them; empty where it does not fit after all
 * @param rules that report it, each at least once
 * @param anywhere whether a finding may stand anywhere in the object: what is wrong is that
 *     something is not there
 * @param more rules that may show the same place as well: another end that it contradicts
 */
record Mutation(
    String name,
    Function<Application, List<Spot>> places,
    BiFunction<Spot, Words, List<Edit>> edits,
    Set<String> rules,
    boolean anywhere,
    Set<String> more) {

  /** The same where some more rules may show the place as well. */
  Mutation or(String... others) {
    return new Mutation(name, places, edits, rules, anywhere, Set.of(others));
  }

  /** The same where the finding may stand anywhere in the object. */
  Mutation inObject() {
    return new Mutation(name, places, edits, rules, true, more);
  }

  @Override
  public String toString() {
    return name;
  }
}

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
 * @param rules that report it, each at least once, and nothing else is reported
 */
record Mutation(
    String name,
    Function<Application, List<Spot>> places,
    BiFunction<Spot, Words, List<Edit>> edits,
    Set<String> rules) {

  @Override
  public String toString() {
    return name;
  }
}

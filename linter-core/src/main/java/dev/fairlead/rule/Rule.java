package dev.fairlead.rule;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of mistake: asks the network, decides, says.
 *
 * <p>Implementations are stateless and have a public constructor without parameters; {@code check}
 * runs on several threads at once, once for each scope. A rule reports only what the network's
 * answer proves and says nothing when it is unsure. Its page, {@code <SimpleName>.md} beside the
 * class, holds the examples that test it.
 */
public interface Rule {
  /** What is known of it without running it. */
  RuleInfo info();

  /**
   * The findings in one evaluated scope, in any order.
   *
   * @throws RuleFailure if it cannot tell because it is wrong itself
   */
  Stream<Finding> check(Network network);

  /** What can be set of it, beside its severity. */
  default List<RuleOption> options() {
    return List.of();
  }

  /**
   * The same rule with other numbers.
   *
   * @param options by the names of {@link #options}, each within its bounds; what is left out is as
   *     usual
   */
  default Rule with(Map<String, Integer> options) {
    return this;
  }

  /** Its page as Markdown, in the form of {@link RulePage}; empty if it has none. */
  default Optional<String> page() {
    return RulePage.besideClassOf(this);
  }
}

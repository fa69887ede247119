package dev.fairlead.rule;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.network.Network;
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

  /** Its page as Markdown, in the form of {@link RulePage}; empty if it has none. */
  default Optional<String> page() {
    return RulePage.besideClassOf(this);
  }
}

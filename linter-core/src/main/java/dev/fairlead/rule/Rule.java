package dev.fairlead.rule;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.network.Network;
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

  /** The findings in one evaluated scope, in any order. */
  Stream<Finding> check(Network network);
}

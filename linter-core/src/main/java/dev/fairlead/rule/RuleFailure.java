package dev.fairlead.rule;

import dev.fairlead.finding.Finding;
import java.util.List;

/**
 * A rule that users wrote and that turns out to be wrong while it runs. What it found up to there,
 * or elsewhere, stands; the report says that it is not all.
 */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * @param message where the rule is wrong, and why: one line that a user can act upon
   * @param findings what it found all the same
   */
  public RuleFailure(String message, List<Finding> findings) {
    super(message, null, false, false);
    this.findings = List.copyOf(findings);
  }

  /** What the rule found all the same. */
  public List<Finding> findings() {
    return findings;
  }
}

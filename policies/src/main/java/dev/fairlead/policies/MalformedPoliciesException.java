package dev.fairlead.policies;

import java.util.List;

/** Policies that cannot be used as they are written: everything that is wrong with them. */
public final class MalformedPoliciesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  MalformedPoliciesException(List<PolicyProblem> problems) {
    super(problems.get(0).toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the files. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}

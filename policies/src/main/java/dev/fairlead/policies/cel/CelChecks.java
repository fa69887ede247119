package dev.fairlead.policies.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelEvaluationException;
import dev.fairlead.policies.Check;
import dev.fairlead.policies.PolicyProblem;
import dev.fairlead.source.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compiles expressions. */
public final class CelChecks {
  private static final Set<CelKind> NO_VIOLATION =
      Set.of(CelKind.INT, CelKind.UINT, CelKind.DOUBLE, CelKind.BOOL, CelKind.BYTES);

  /** Where a stretch of the expression stands in the policy file. */
  public interface Places {
    /** The whole expression for an empty stretch. */
    Place of(int from, int to);
  }

  private CelChecks() {}

  /**
   * The check of an expression; null, and a problem, if it is none that answers with a boolean or a
   * list of violations.
   */
  public static @Nullable Check of(
      String expression, Places places, Consumer<PolicyProblem> problems) {
    try {
      CelValidationResult result = Engine.compile(expression);
      if (result.hasError()) {
        CelIssue first = result.getErrors().get(0);
        problems.accept(problem(first, expression, places));
        return null;
      }
      CelAbstractSyntaxTree tree = result.getAst();
      Optional<String> unfit = unfit(tree.getResultType());
      if (unfit.isPresent()) {
        problems.accept(new PolicyProblem(places.of(0, 0), unfit.get()));
        return null;
      }
      return new CelCheck(Engine.plan(tree), expression, places);
    } catch (CelValidationException | CelEvaluationException | StackOverflowError e) {
      problems.accept(
          new PolicyProblem(places.of(0, 0), "the expression cannot be used: " + e.getMessage()));
      return null;
    }
  }

  /** Why an answer of a type tells nothing. */
  private static Optional<String> unfit(CelType type) {
    boolean list = type.kind() == CelKind.LIST && type instanceof ListType;
    boolean fit =
        list
            ? ((ListType) type).hasElemType()
                && !NO_VIOLATION.contains(((ListType) type).elemType().kind())
            : type.kind() == CelKind.BOOL || type.kind() == CelKind.DYN;
    return fit
        ? Optional.empty()
        : Optional.of(
            "the expression must give a boolean (true where all is well) or a list of violations,"
                + " not "
                + type.name());
  }

  private static PolicyProblem problem(CelIssue issue, String expression, Places places) {
    int line = issue.getSourceLocation().getLine();
    if (line < 1) {
      return new PolicyProblem(places.of(0, 0), "the expression is too long");
    }
    int column = issue.getSourceLocation().getColumn();
    Stretch at = Stretch.at(expression, line, column);
    String message = Issues.words(issue.getMessage(), Functions.ALL.names());
    return new PolicyProblem(
        places.of(at.from(), at.to()),
        "in the expression, line " + line + " column " + (column + 1) + ": " + message);
  }
}

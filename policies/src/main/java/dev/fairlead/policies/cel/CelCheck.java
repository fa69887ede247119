package dev.fairlead.policies.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.fairlead.policies.Check;
import dev.fairlead.policies.CheckFailedException;
import dev.fairlead.policies.Part;
import dev.fairlead.policies.Violation;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.policies.question.UnknownAnswerException;
import java.util.List;
import java.util.Map;

/** A compiled expression. */
final class CelCheck implements Check {
  private final CelRuntime.Program program;
  private final String expression;
  private final CelChecks.Places places;

  CelCheck(CelRuntime.Program program, String expression, CelChecks.Places places) {
    this.program = program;
    this.expression = expression;
    this.places = places;
  }

  @Override
  public List<Violation> violations(Subject subject) {
    Scene scene = subject.scene();
    Map<String, Object> variables =
        Map.of(
            "object",
            Values.of(subject.resource(), scene),
            "written",
            Values.of(Part.of(subject.resource(), subject.written()), scene),
            "model",
            new ModelView(scene));
    try {
      return Results.violations(program.eval(variables), subject);
    } catch (CelEvaluationException e) {
      return failed(e);
    } catch (MisuseException e) {
      throw new CheckFailedException(places.of(0, 0), String.valueOf(e.getMessage()));
    }
  }

  /** What is not known is no failure: then the policy does not report. */
  private List<Violation> failed(CelEvaluationException e) {
    String message = String.valueOf(e.getMessage());
    int offset = Issues.offset(message);
    Stretch at = offset < 0 ? new Stretch(0, 0) : Stretch.at(expression, offset);
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownAnswerException) {
        return List.of();
      }
      if (cause instanceof MisuseException) {
        throw new CheckFailedException(
            places.of(at.from(), at.to()), String.valueOf(cause.getMessage()));
      }
    }
    throw new CheckFailedException(places.of(at.from(), at.to()), Issues.failure(message));
  }
}

package dev.fairlead.source;

/** Ends the reading of one document; the problem says why. Never leaves this package. */
final class BrokenDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  BrokenDocument(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  BrokenDocument(Problem.Kind kind, String message, Place place) {
    this(new Problem(kind, message, place));
  }

  static BrokenDocument syntax(String message, Place place) {
    return new BrokenDocument(Problem.Kind.SYNTAX, message, place);
  }

  Problem problem() {
    return problem;
  }
}

package dev.fairlead.policies.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** The language with its environment; made once, as that takes longer than many evaluations. */
final class Engine {
  /** How many items all comprehensions of one evaluation may go through. */
  static final int MOST_ITERATIONS = 200_000;

  private static final int DEEPEST = 100;
  private static final int LONGEST = 20_000;
  private static final int LARGEST_REGULAR_EXPRESSION = 10_000;

  /** Regular expressions are RE2's, in time linear in the text. */
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .maxParseRecursionDepth(DEEPEST)
          .maxExpressionCodePointSize(LONGEST)
          .maxRegexProgramSize(LARGEST_REGULAR_EXPRESSION)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addLibraries(CelExtensions.optional(), CelExtensions.bindings(), CelExtensions.strings())
          .addVar("object", SimpleType.DYN)
          .addVar("written", SimpleType.DYN)
          .addVar("model", SimpleType.DYN)
          .addFunctionDeclarations(Functions.ALL.declarations())
          .build();

  /**
   * The interpreter and not the planner: that one walks through a whole object at each step of an
   * expression, to see whether something in it is to be converted. On objects of some thousand
   * values it took a hundred times as long.
   */
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.optional(), CelExtensions.strings())
          .addFunctionBindings(Functions.ALL.bindings())
          .build();

  private Engine() {}

  static CelValidationResult compile(String expression) {
    return COMPILER.compile(expression);
  }

  static CelRuntime.Program plan(CelAbstractSyntaxTree tree) throws CelEvaluationException {
    return RUNTIME.createProgram(tree);
  }
}

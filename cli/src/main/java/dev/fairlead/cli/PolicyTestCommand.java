package dev.fairlead.cli;

import dev.fairlead.policies.PolicyTestResult;
import dev.fairlead.report.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    description = "Run the tests that stand in policy files; exit with 1 if one of them fails.")
final class PolicyTestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Policy files, directories of them, or builtin:SET. Default: the directory `policies`.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Only tests that fail: no others, no summary.")
  private boolean quiet;

  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  PolicyTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> named = paths.isEmpty() ? List.of("policies") : paths;
    List<PolicyTestResult> results = PolicyFiles.load(named, terminal).test();
    Ink ink = terminal.ink(common.colorChoice());
    StringBuilder out = new StringBuilder();
    for (PolicyTestResult result : results) {
      write(result, ink, out);
    }
    if (!quiet) {
      out.append('\n').append(summary(results)).append('\n');
    }
    terminal.print(out.toString());
    return results.stream().allMatch(PolicyTestResult::passed)
        ? ExitStatus.CLEAN
        : ExitStatus.FINDINGS;
  }

  private void write(PolicyTestResult result, Ink ink, StringBuilder out) {
    if (result.tests().isEmpty() && !quiet) {
      out.append(ink.quiet("none")).append("  ").append(result.policy());
      out.append(": no tests (").append(result.place()).append(")\n");
    }
    for (PolicyTestResult.Sample test : result.tests()) {
      boolean passed = test.complaints().isEmpty();
      if (!passed || !quiet) {
        out.append(passed ? "ok    " : ink.error("FAIL") + "  ");
        out.append(result.policy()).append(": ").append(test.name()).append('\n');
        for (String complaint : test.complaints()) {
          out.append("      ").append(complaint.replace("\n", "\n      ")).append('\n');
        }
      }
    }
  }

  private static String summary(List<PolicyTestResult> results) {
    int tests = 0;
    int failed = 0;
    for (PolicyTestResult result : results) {
      tests += result.tests().size();
      for (PolicyTestResult.Sample test : result.tests()) {
        failed += test.complaints().isEmpty() ? 0 : 1;
      }
    }
    return (tests == 1 ? "1 test" : tests + " tests")
        + " of "
        + (results.size() == 1 ? "1 policy" : results.size() + " policies")
        + ": "
        + (failed == 0 ? "all passed" : failed + " failed");
  }
}

package dev.fairlead.maven;

import dev.fairlead.application.Application;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSets;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lints the manifests of a module, group by group, and makes one report of all. */
final class ModuleScan {
  private final ScanRequest request;
  private final List<Rule> rules = RuleSets.installed();

  ModuleScan(ScanRequest request) {
    this.request = request;
  }

  /**
   * What a scan has found.
   *
   * @param inputs what was read, group by group
   */
  record Result(Report report, List<Input> inputs) {
    Result {
      inputs = List.copyOf(inputs);
    }

    /** How many files are unrendered templates, which nothing can be said of. */
    int templates() {
      int count = 0;
      for (Input input : inputs) {
        count += input.problems(Problem.Kind.TEMPLATE).size();
      }
      return count;
    }
  }

  /** Reads and lints. Never throws for bad manifests. */
  Result run() throws IOException {
    List<Application> applications = new ArrayList<>();
    for (ApplicationFiles files : request.applications()) {
      files.read(request.root()).ifPresent(applications::add);
    }
    List<Input> inputs = inputs(request);
    List<Report> reports = new ArrayList<>();
    Linter linter = new Linter(rules, options());
    for (Input input : inputs) {
      reports.add(linter.lint(input, applications, Progress.NONE));
    }
    return new Result(Reports.merge(reports), inputs);
  }

  /** What there is to read, group by group. */
  static List<Input> inputs(ScanRequest request) {
    InputOptions options = inputOptions(request);
    List<Input> inputs = new ArrayList<>();
    for (List<Path> group : request.sources().groups()) {
      inputs.add(Inputs.load(group.stream().map(request::name).toList(), options));
    }
    return inputs;
  }

  private static InputOptions inputOptions(ScanRequest request) {
    return InputOptions.in(request.root()).withExcludes(request.patterns());
  }

  private LintOptions options() {
    return new LintOptions(
        request.profile(), request.only(), request.disabled(), Map.of(), definitions());
  }

  private List<Document> definitions() {
    if (request.definitions().isEmpty()) {
      return List.of();
    }
    List<String> paths = request.definitions().stream().map(request::name).toList();
    return Inputs.load(paths, InputOptions.in(request.root())).documents();
  }
}

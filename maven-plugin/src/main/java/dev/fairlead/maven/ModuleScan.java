package dev.fairlead.maven;

import dev.fairlead.application.Application;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lints the manifests of a module, group by group, and makes one report of all. */
final class ModuleScan {
  private final ScanRequest request;

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

    /** Whether everything that was read is among some files. */
    boolean readOnly(LastCleanRun files, Path root) {
      for (Input input : inputs) {
        for (Document document : input.documents()) {
          if (!files.holds(root.resolve(document.file().name()))) {
            return false;
          }
        }
      }
      return true;
    }

    Result with(Report other) {
      return new Result(other, inputs);
    }
  }

  /** Reads and lints. Never throws for bad manifests. */
  Result run() throws IOException {
    List<Application> applications = new ArrayList<>();
    for (ApplicationFiles files : request.applications()) {
      files.read(request.root()).ifPresent(applications::add);
    }
    Linter linter = new Linter(request.rules(), request.options().withDefinitions(definitions()));
    List<Input> inputs = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    for (List<Path> group : request.sources().groups()) {
      Input input = Inputs.load(names(group), request.input());
      inputs.add(input);
      reports.add(linter.lint(input, applications, Progress.NONE));
    }
    return new Result(Reports.merge(reports), inputs);
  }

  private List<Document> definitions() {
    return request.definitions().isEmpty()
        ? List.of()
        : Inputs.load(names(request.definitions()), InputOptions.in(request.root())).documents();
  }

  private List<String> names(List<Path> paths) {
    return paths.stream().map(path -> Projects.name(path, request.root())).toList();
  }
}

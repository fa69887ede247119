package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.ReportedFiles;
import dev.fairlead.rule.RuleFailure;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Says on standard error what a report does not: what could not be read, what was left out. */
final class Aftermath {
  private static final String RENDER = "; try helm template ... | fairlead lint -";

  private final Terminal terminal;
  private final boolean verbose;

  Aftermath(Terminal terminal, boolean verbose) {
    this.terminal = terminal;
    this.verbose = verbose;
  }

  /**
   * @param reported the files that are worth a word
   */
  void tell(Input input, Report report, ReportedFiles reported) {
    report.unread().forEach(this::tell);
    List<Problem> templates = new ArrayList<>(input.problems(Problem.Kind.TEMPLATE));
    templates.removeIf(template -> !reported.contain(template.place().file()));
    tellOfTemplates(templates);
    if (verbose) {
      terminal.complain(input.skipped() + " documents are no manifests and were passed over");
      input.scopes().forEach(scope -> terminal.complain("scope " + scope));
    }
    InternalErrors errors = new InternalErrors(terminal, verbose);
    for (Report.Failure failure : report.failures()) {
      if (failure.cause() instanceof RuleFailure) {
        terminal.complain(String.valueOf(failure.cause().getMessage()));
      } else {
        errors.report(" in " + failure.where(), failure.cause());
      }
    }
  }

  private void tell(Problem problem) {
    terminal.complain(problem.place().file().name() + ": " + problem.message());
  }

  private void tellOfTemplates(List<Problem> templates) {
    if (verbose) {
      templates.forEach(this::tell);
    } else if (templates.size() == 1) {
      String file = templates.get(0).place().file().name();
      terminal.complain(file + " is an unrendered template and was not checked" + RENDER);
    } else if (templates.size() > 1) {
      terminal.complain(
          templates.size() + " files are unrendered templates and were not checked" + RENDER);
    }
  }
}

package dev.fairlead.lint;

import dev.fairlead.application.Application;
import dev.fairlead.evaluate.InputNetworks;
import dev.fairlead.input.Input;
import dev.fairlead.input.Scope;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs rules over the scopes of an input and makes one report of what they say. */
public final class Linter {
  /** Up to so many documents, starting threads costs more than it saves. */
  private static final int FEW_DOCUMENTS = 100;

  private final List<Rule> installed;
  private final List<Rule> rules;
  private final LintOptions options;

  /**
   * @param installed all rules there are; the options choose among them
   */
  public Linter(Collection<Rule> installed, LintOptions options) {
    this.installed = List.copyOf(installed);
    List<Rule> running = new ArrayList<>();
    for (Rule rule : installed) {
      if (options.runs(rule.info())) {
        running.add(options.configured(rule));
      }
    }
    this.rules = List.copyOf(running);
    this.options = options;
  }

  /** Lints each scope by itself; the same finding of overlapping scopes is reported once. */
  public Report lint(Input input, Progress progress) {
    return lint(input, List.of(), progress);
  }

  /**
   * The same where more is known of programs than the images that hold them.
   *
   * @param applications with the configuration that they bring along
   */
  public Report lint(Input input, List<Application> applications, Progress progress) {
    InputNetworks networks =
        new InputNetworks(input, options.profile(), options.definitions(), applications);
    List<ScopeOutcome> outcomes = new ArrayList<>(outcomes(input, networks, progress));
    List<Problem> orphans = Problems.outsideScopes(input);
    if (!orphans.isEmpty()) {
      outcomes.add(ScopeOutcome.of("of what is lost", () -> networks.ofLost(orphans), rules));
    }
    return new ReportMaking(input, rules, options).of(outcomes, installed, options);
  }

  private List<ScopeOutcome> outcomes(Input input, InputNetworks networks, Progress progress) {
    List<Scope> scopes = input.scopes();
    boolean several = scopes.size() > 1 && input.documents().size() > FEW_DOCUMENTS;
    Stream<Scope> stream = several ? scopes.parallelStream() : scopes.stream();
    AtomicInteger done = new AtomicInteger();
    return stream
        .map(
            scope -> {
              ScopeOutcome outcome = ScopeOutcome.of(scope.name(), () -> networks.of(scope), rules);
              progress.done(done.incrementAndGet(), scopes.size());
              return outcome;
            })
        .toList();
  }
}

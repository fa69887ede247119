package dev.fairlead.lint;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.input.Input;
import dev.fairlead.input.Kustomization;
import dev.fairlead.input.Scope;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.InputObjects;
import dev.fairlead.network.Network;
import dev.fairlead.network.Rewrites;
import dev.fairlead.network.Surroundings;
import dev.fairlead.resource.Resources;
import dev.fairlead.rule.Rule;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
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

  /** What in a kustomization may change any field of an object. */
  private static final List<String> REWRITING =
      List.of(
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "replacements",
          "transformers",
          "generators");

  private final List<Rule> rules;
  private final LintOptions options;

  /**
   * @param installed all rules there are; the options choose among them
   */
  public Linter(Collection<Rule> installed, LintOptions options) {
    this.rules = installed.stream().filter(rule -> options.runs(rule.info())).toList();
    this.options = options;
  }

  /** Lints each scope by itself; the same finding of overlapping scopes is reported once. */
  public Report lint(Input input, Progress progress) {
    List<ScopeOutcome> outcomes = new ArrayList<>(outcomes(input, progress));
    List<Problem> orphans = Problems.outsideScopes(input);
    if (!orphans.isEmpty()) {
      Contents contents = new Contents(List.of(), Surroundings.NONE, orphans, false);
      outcomes.add(ScopeOutcome.of("of what is lost", () -> evaluate(contents), rules));
    }
    List<Report.Failure> failures = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (ScopeOutcome outcome : outcomes) {
      failures.addAll(outcome.failures());
      outcome.findings().forEach(finding -> findings.add(withChosenSeverity(finding)));
    }
    List<Report.Entry> entries = new Entries(input.documents()).of(findings);
    return new Report(entries, summary(entries, input), rules, Problems.unread(input), failures);
  }

  private List<ScopeOutcome> outcomes(Input input, Progress progress) {
    List<Scope> scopes = input.scopes();
    boolean several = scopes.size() > 1 && input.documents().size() > FEW_DOCUMENTS;
    Stream<Scope> stream = several ? scopes.parallelStream() : scopes.stream();
    InputObjects objects = new InputObjects(() -> Resources.asWritten(input.documents()));
    CustomResources customResources = customResources(input);
    AtomicInteger done = new AtomicInteger();
    return stream
        .map(
            scope -> {
              ScopeOutcome outcome =
                  ScopeOutcome.of(
                      scope.name(),
                      () -> evaluate(contents(scope, customResources, objects)),
                      rules);
              progress.done(done.incrementAndGet(), scopes.size());
              return outcome;
            })
        .toList();
  }

  private CustomResources customResources(Input input) {
    List<Document> documents = new ArrayList<>(options.definitions());
    documents.addAll(input.documents());
    return CustomResources.of(documents);
  }

  /** Each scope is a cluster of its own, so each has a server of its own. */
  private ApiServer server(CustomResources customResources) {
    ClusterProfile profile = options.profile();
    KubernetesVersion version = new KubernetesVersion(profile.minor());
    return ApiServer.of(ServerOptions.of(version, profile.ipFamilies()), customResources);
  }

  private Network evaluate(Contents contents) {
    return Network.of(contents, options.profile());
  }

  private Contents contents(Scope scope, CustomResources customResources, InputObjects objects) {
    return new Contents(
        server(customResources).create(scope.documents()),
        objects.around(scope.documents()),
        Problems.of(scope),
        rewrites(scope),
        scope.complete());
  }

  private static Rewrites rewrites(Scope scope) {
    boolean selectors = false;
    boolean more = false;
    for (Kustomization each :
        scope.kustomization().map(Kustomization::withBases).orElse(List.of())) {
      selectors |= !each.selectorLabels().isEmpty();
      more |= REWRITING.stream().anyMatch(key -> each.settings().get(key) != null);
    }
    return new Rewrites(selectors, more);
  }

  /** What is wrong in test data may be what is tested: it is only told, unless somebody chose. */
  private Finding withChosenSeverity(Finding finding) {
    Severity chosen = options.severities().get(finding.rule());
    if (chosen != null) {
      return finding.severity(chosen);
    }
    return TestData.holds(finding.place().file().name())
        ? finding.severity(Severity.NOTE)
        : finding;
  }

  private static Report.Summary summary(List<Report.Entry> entries, Input input) {
    int[] bySeverity = new int[Severity.values().length];
    entries.forEach(entry -> bySeverity[entry.finding().severity().ordinal()]++);
    return new Report.Summary(
        input.files(),
        input.documents().size(),
        bySeverity[Severity.ERROR.ordinal()],
        bySeverity[Severity.WARNING.ordinal()],
        bySeverity[Severity.NOTE.ordinal()],
        0);
  }
}

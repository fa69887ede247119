package dev.fairlead.rules.workload;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Workload;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is WorkloadSelectorMismatch.md beside this
 * file.
 */
public final class WorkloadSelectorMismatch implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "workload-selector-mismatch",
          Severity.ERROR,
          "The selector of a workload does not match its own pod template");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    Workload workload = (Workload) rejection.resource();
    LabelSelector selector = workload.selector().orElse(null);
    if (rejection.isClaimedBy("selector-missing-match-labels") || repeats(rejection, cause)) {
      return Stream.empty();
    }
    if (selector == null || selector.isEmpty()) {
      return Stream.of(missing(rejection, workload, cause));
    }
    return Stream.concat(
        selector.matchLabels().all().stream()
            .filter(pair -> !pair.value().equals(workload.template().labels().get(pair.key())))
            .map(pair -> mismatch(workload, selector, pair)),
        selector.matchExpressions().stream()
            .filter(requirement -> !requirement.matches(values(workload.template().labels())))
            .map(requirement -> report(workload, selector, requirement.place())));
  }

  /** Without a selector the server also says that the template does not match it. */
  private static boolean repeats(Rejection rejection, Cause cause) {
    return cause.type() != Cause.Type.REQUIRED
        && rejection.causes().stream()
            .anyMatch(c -> c.type() == Cause.Type.REQUIRED && c.field().equals("spec.selector"));
  }

  private static Finding missing(Rejection rejection, Workload workload, Cause cause) {
    boolean empty = workload.selector().isPresent();
    return rejection
        .finding(INFO, cause, rejection + (empty ? " has an empty selector" : " has no selector"))
        .label("refused: a selector that matches the pod template is required")
        .because("the labels of its pods", workload.template().labels().place())
        .help("write `selector` with `matchLabels` out of the labels of the pod template");
  }

  private static Finding mismatch(Workload workload, LabelSelector selector, Labels.Label pair) {
    Labels labels = workload.template().labels();
    Labels.Label have = labels.label(pair.key());
    if (have != null) {
      String title = "select `" + have.key() + ": " + have.value() + "`";
      return report(workload, selector, pair.place())
          .because("the pods have `" + have + "`", have.place())
          .help(title + ", or change the label of the template")
          .fix(Fix.unsafe(title, Edit.value(pair.valuePlace(), have.value())));
    }
    String title = "add `" + pair.key() + ": " + pair.value() + "` to the pod template";
    Finding finding = report(workload, selector, pair.place());
    return labels.isEmpty()
        ? finding.because("the pods have no labels", labels.place()).help(title)
        : finding
            .because("the labels of the pods", labels.all().iterator().next().place())
            .fix(Fix.unsafe(title, Edit.field(labels.place(), pair.key(), pair.value())));
  }

  private static Finding report(Workload workload, LabelSelector selector, Place place) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            place,
            "selector `"
                + selector
                + "` of "
                + workload.meta()
                + " does not match its own pod template")
        .label("refused: no pod of this template has it")
        .explains(workload.meta().ref(), "labels");
  }

  private static Map<String, String> values(Labels labels) {
    Map<String, String> values = new HashMap<>();
    labels.all().forEach(label -> values.put(label.key(), label.value()));
    return values;
  }
}

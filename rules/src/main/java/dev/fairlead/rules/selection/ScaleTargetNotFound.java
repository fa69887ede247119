package dev.fairlead.rules.selection;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.Scaling;
import dev.fairlead.resource.ScaleTarget;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ScaleTargetNotFound.md beside this
 * file.
 */
public final class ScaleTargetNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "scale-target-not-found",
          Severity.WARNING,
          "A HorizontalPodAutoscaler names nothing that it can scale");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(ScaleTarget.class)
        .flatMap(
            scaler ->
                scaler.target().stream()
                    .flatMap(target -> report(scaler, target, network.scalingOf(scaler), network)));
  }

  private static Stream<Finding> report(
      ScaleTarget scaler, ScaleTarget.Target target, Scaling scaling, Network network) {
    if (scaling instanceof Scaling.Missing missing) {
      return Stream.of(missing(scaler, target, missing.near(), network));
    }
    if (scaling instanceof Scaling.NotScalable fixed) {
      return Stream.of(
          finding(scaler, target.kind().place(), "which cannot be scaled", target)
              .severity(Severity.ERROR)
              .label("has no number of replicas to set")
              .because("the target", fixed.target().meta().place())
              .help("scale a Deployment or a StatefulSet, or remove the autoscaler"));
    }
    return scaling instanceof Scaling.WrongGroup wrong
        ? Stream.of(wrongGroup(scaler, target, wrong, network))
        : Stream.empty();
  }

  private static Finding missing(
      ScaleTarget scaler, ScaleTarget.Target target, List<Workload> near, Network network) {
    Finding finding =
        finding(scaler, target.name().place(), "which is not there; nothing is scaled", target)
            .label("no such " + target.kind())
            .severity(network.contents().complete() ? Severity.ERROR : Severity.WARNING);
    if (near.isEmpty()) {
      return finding;
    }
    Workload closest = near.get(0);
    finding = finding.because("closest: " + closest.meta(), closest.meta().place());
    boolean scalable =
        switch (closest.kind()) {
          case DEPLOYMENT, STATEFUL_SET, REPLICA_SET -> true;
          default -> false;
        };
    if (!scalable || near.size() > 1 || !target.group().equals("apps")) {
      return finding.help("name a workload that is there");
    }
    return finding.fix(
        closest.meta().kind().equals(target.kind())
            ? Fix.unsafe(
                "scale `" + closest.name() + "`", Edit.value(target.name().place(), closest.name()))
            : Fix.unsafe(
                "write `kind: " + closest.meta().kind() + "`",
                Edit.value(target.kind().place(), closest.meta().kind().value())));
  }

  /** What depends on the version of the cluster is only worth knowing if nobody named it. */
  private static Finding wrongGroup(
      ScaleTarget scaler, ScaleTarget.Target target, Scaling.WrongGroup wrong, Network network) {
    String group = target.group().isEmpty() ? "the core group" : "`" + target.group() + "`";
    String since = wrong.since() > 0 ? " since Kubernetes 1." + wrong.since() : "";
    Severity severity =
        wrong.since() == 0
            ? Severity.WARNING
            : network.profile().declared() ? Severity.ERROR : Severity.NOTE;
    return finding(scaler, target.place(), "but " + group + " has no such kind" + since, target)
        .severity(severity)
        .label("no matches for this kind")
        .because("the target", wrong.target().meta().place())
        .help("write `apiVersion: apps/v1`");
  }

  private static Finding finding(
      ScaleTarget scaler, Place place, String what, ScaleTarget.Target target) {
    return Finding.of(
        INFO,
        scaler.meta().ref(),
        place,
        scaler.meta() + " scales " + target.kind() + " " + target.name() + ", " + what);
  }
}

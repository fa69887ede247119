package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RemovedApiVersion.md beside this file.
 */
public final class RemovedApiVersion implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "removed-api-version", Severity.ERROR, "The kind is no longer served under this version");

  /** Kinds of which the version that is served now has the same fields. */
  private static final Map<String, String> SAME_FIELDS =
      Map.of(
          "batch/v1beta1 CronJob", "batch/v1",
          "policy/v1beta1 PodDisruptionBudget", "policy/v1",
          "autoscaling/v2beta2 HorizontalPodAutoscaler", "autoscaling/v2",
          "networking.k8s.io/v1beta1 IngressClass", "networking.k8s.io/v1",
          "rbac.authorization.k8s.io/v1beta1 Role", "rbac.authorization.k8s.io/v1",
          "rbac.authorization.k8s.io/v1beta1 RoleBinding", "rbac.authorization.k8s.io/v1",
          "rbac.authorization.k8s.io/v1beta1 ClusterRole", "rbac.authorization.k8s.io/v1",
          "rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding", "rbac.authorization.k8s.io/v1",
          "scheduling.k8s.io/v1beta1 PriorityClass", "scheduling.k8s.io/v1",
          "coordination.k8s.io/v1beta1 Lease", "coordination.k8s.io/v1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    Finding finding =
        rejection
            .finding(INFO, cause, rejection + ": " + cause.detail())
            .label("no matches for this kind");
    String old = cause.place().text();
    String same = SAME_FIELDS.get(old + " " + rejection.kind());
    return Stream.of(
        same == null
            ? finding
            : finding.fix(Fix.unsafe("write `" + same + "`", Edit.value(cause.place(), same))));
  }
}

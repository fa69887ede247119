package dev.fairlead.lint;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.source.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run looks for, and for which cluster.
 *
 * @param profile the cluster that the manifests are meant for
 * @param only ids of the rules to run, whether on by default or not; empty for those that are
 * @param disabled ids of rules not to run
 * @param severities other severities by rule id
 * @param definitions CustomResourceDefinitions that the cluster has beside those of the input;
 *     other documents among them are passed over
 */
public record LintOptions(
    ClusterProfile profile,
    Set<String> only,
    Set<String> disabled,
    Map<String, Severity> severities,
    List<Document> definitions) {
  /** All rules that are on by default, with their own severities. */
  public static final LintOptions DEFAULT =
      new LintOptions(ClusterProfile.DEFAULT, Set.of(), Set.of(), Map.of(), List.of());

  public LintOptions {
    only = Set.copyOf(only);
    disabled = Set.copyOf(disabled);
    severities = Map.copyOf(severities);
    definitions = List.copyOf(definitions);
  }

  boolean runs(RuleInfo rule) {
    boolean chosen = only.isEmpty() ? rule.onByDefault() : only.contains(rule.id());
    return chosen && !disabled.contains(rule.id());
  }
}

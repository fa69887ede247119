package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.rules.rejection.Retyped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ImplicitYamlType.md beside this file.
 */
public final class ImplicitYamlType implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "implicit-yaml-type",
          Severity.ERROR,
          "YAML takes a plain word or number for something else than text");

  /** What go-yaml makes of a plain key that is a boolean; the quoted words are as likely meant. */
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** A retyped value is refused by the API server; a retyped key is taken as it comes. */
  @Override
  public Stream<Finding> check(Network network) {
    return Stream.concat(
        RejectionRule.super.check(network),
        network.resources().stream()
            .flatMap(
                resource ->
                    maps(resource).stream()
                        .flatMap(map -> map.all().stream())
                        .filter(ImplicitYamlType::isRetypedKey)
                        .map(pair -> report(resource, pair))));
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    return Retyped.report(INFO, rejection, causes.get(0), "text is required here");
  }

  /** The maps of a resource whose keys are the author's own. */
  private static List<Labels> maps(Resource resource) {
    List<Labels> maps = new ArrayList<>();
    maps.add(resource.meta().labels());
    maps.add(resource.meta().annotations());
    if (resource instanceof ConfigData config) {
      maps.add(config.data());
    }
    if (resource instanceof Service service) {
      service.selector().ifPresent(maps::add);
    }
    if (resource instanceof Workload workload) {
      maps.add(workload.template().labels());
      workload.selector().ifPresent(selector -> maps.add(selector.matchLabels()));
    }
    return maps;
  }

  private static boolean isRetypedKey(Labels.Label pair) {
    String written = pair.keyPlace().text();
    return BOOLEANS.contains(pair.key())
        && !written.equals(pair.key())
        && !written.startsWith("\"")
        && !written.startsWith("'");
  }

  private static Finding report(Resource resource, Labels.Label pair) {
    String written = pair.keyPlace().text();
    String title = "write `\"" + written + "\"`";
    return Finding.of(
            INFO,
            resource.meta().ref(),
            pair.keyPlace(),
            resource.meta() + ": the key `" + written + "` is read as `" + pair.key() + "`")
        .label("a boolean in YAML 1.1")
        .fix(Fix.unsafe(title, new Edit(pair.keyPlace(), "\"" + written + "\"")));
  }
}

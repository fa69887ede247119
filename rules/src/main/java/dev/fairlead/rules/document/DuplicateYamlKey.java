package dev.fairlead.rules.document;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DuplicateYamlKey.md beside this file.
 */
public final class DuplicateYamlKey implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-yaml-key", Severity.ERROR, "A key stands twice and the first one is lost");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.contents().problems().stream()
        .filter(problem -> problem.kind() == Problem.Kind.DUPLICATE_KEY)
        .map(problem -> report(problem, network));
  }

  private static Finding report(Problem problem, Network network) {
    Place lost = problem.place();
    String key = lost.text();
    Finding finding =
        owner(lost, network)
            .map(
                object ->
                    Finding.of(
                        INFO,
                        object.ref(),
                        lost,
                        object + ": key `" + key + "` stands twice, so this one is lost"))
            .orElseGet(
                () ->
                    Finding.of(INFO, lost, "key `" + key + "` stands twice, so this one is lost"));
    Place winner = problem.related();
    return (winner == null ? finding : finding.because("the last one wins", winner))
        .label("ignored without a word")
        .help("keep one of the two, or put both under one key");
  }

  private static Optional<ObjectMeta> owner(Place place, Network network) {
    return network.resources().stream()
        .map(Resource::meta)
        .filter(meta -> contains(meta.document().place(), place))
        .findFirst();
  }

  private static boolean contains(Place whole, Place part) {
    return whole.file() == part.file()
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }
}

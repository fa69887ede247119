package dev.fairlead.rules.document;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import dev.fairlead.rules.rejection.Spoilt;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DuplicateYamlKey.md beside this file.
 */
public final class DuplicateYamlKey implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-yaml-key", Severity.ERROR, "A key stands twice and the first one is lost");

  /** Keys of what decides who reaches whom; without them another object is made than was meant. */
  private static final Set<String> NETWORKING =
      Set.of(
          "apiVersion",
          "kind",
          "metadata",
          "spec",
          "template",
          "containers",
          "selector",
          "podSelector",
          "matchLabels",
          "labels",
          "ports",
          "env",
          "rules",
          "ingress",
          "egress",
          "livenessProbe",
          "readinessProbe");

  /** Mappings and lists that other objects rest on. */
  private static final Set<String> SIDES = Set.of("selector", "labels", "ports");

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
    BlockEntry lost = BlockEntry.at(problem.place());
    Place winner = problem.related();
    boolean alike = winner != null && lost.sameText(BlockEntry.at(winner));
    String words =
        "key `"
            + problem.place().text()
            + (alike
                ? "` stands twice, with the same value"
                : "` stands twice, so this one is lost");
    ObjectMeta object = owner(problem.place(), network).orElse(null);
    Finding finding =
        object == null
            ? Finding.of(INFO, problem.place(), words)
            : Finding.of(INFO, object.ref(), problem.place(), object + ": " + words);
    if (object != null && !alike) {
      finding = finding.explains(object.ref(), side(lost));
      finding =
          winner == null ? finding : finding.spoils(Spoilt.by(object.document(), winner, null));
    }
    return (winner == null ? finding : finding.because("the last one wins", winner))
        .severity(severity(lost, alike))
        .label(alike ? "strict readers refuse it" : "ignored without a word")
        .help("keep one of the two, or put both under one key");
  }

  /** The side of the object that lacks something: {@code ports}, {@code selector}, ... */
  private static String side(BlockEntry lost) {
    return SIDES.contains(lost.parentKey()) ? lost.parentKey() : lost.key();
  }

  private static Severity severity(BlockEntry lost, boolean alike) {
    if (alike) {
      return Severity.NOTE;
    }
    return NETWORKING.contains(lost.key()) || NETWORKING.contains(lost.parentKey())
        ? Severity.ERROR
        : Severity.WARNING;
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

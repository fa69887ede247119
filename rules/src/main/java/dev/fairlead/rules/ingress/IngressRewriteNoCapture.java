package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressRewriteNoCapture.md beside this
 * file.
 */
public final class IngressRewriteNoCapture implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-rewrite-no-capture",
          Severity.WARNING,
          "A rewrite uses a part of the path that the path does not capture");

  private static final String TARGET = "nginx.ingress.kubernetes.io/rewrite-target";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.all(Ingress.class).flatMap(IngressRewriteNoCapture::report);
  }

  private static Stream<Finding> report(Ingress ingress) {
    Labels.Label target = ingress.meta().annotations().label(TARGET);
    int used = target == null ? 0 : highest(target.value());
    if (target == null || used == 0) {
      return Stream.empty();
    }
    return ingress.rules().stream()
        .flatMap(rule -> rule.paths().stream())
        .flatMap(path -> path.path().stream())
        .filter(path -> !Placeholder.in(path.value()) && groups(path.value()) < used)
        .map(path -> report(ingress, target, path, used));
  }

  private static Finding report(
      Ingress ingress, Labels.Label target, Located<String> path, int used) {
    int groups = groups(path.value());
    return Finding.of(
            INFO,
            ingress.meta().ref(),
            path.place(),
            ingress.meta()
                + " rewrites `"
                + path
                + "` to `"
                + target.value()
                + "`, but the path captures "
                + (groups == 0 ? "nothing" : "only " + groups + " parts"))
        .label("`$" + used + "` is empty")
        .because("uses part " + used, target.valuePlace())
        .help("capture the rest of the path, as in `/app(/|$)(.*)`");
  }

  /** The highest {@code $n} of a target, 0 without. */
  private static int highest(String target) {
    int highest = 0;
    for (int i = 0; i + 1 < target.length(); i++) {
      char digit = target.charAt(i + 1);
      if (target.charAt(i) == '$' && digit >= '1' && digit <= '9') {
        highest = Math.max(highest, digit - '0');
      }
    }
    return highest;
  }

  /**
   * How many groups a regular expression captures; {@code (?:...)} and its like capture nothing.
   */
  private static int groups(String path) {
    int groups = 0;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '\\') {
        i++;
      } else if (path.charAt(i) == '(') {
        groups += path.startsWith("(?", i) && !path.startsWith("(?<", i) ? 0 : 1;
      }
    }
    return groups;
  }
}

package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.route.Route;
import dev.fairlead.network.route.Standing;
import dev.fairlead.resource.Ingress;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressPathDuplicate.md beside this
 * file.
 */
public final class IngressPathDuplicate implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-path-duplicate", Severity.WARNING, "Two Ingress paths take the same requests");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    Set<Place> before = new HashSet<>();
    for (Route route : network.routes().all()) {
      if (route.owner() instanceof Ingress) {
        report(route, before).ifPresent(findings::add);
        before.add(route.path().place());
      }
    }
    return findings.stream();
  }

  /**
   * What to say of one that loses, or of one that claims what others do; of two contestants the
   * later one is reported.
   *
   * @param before the places of the routes before it
   */
  private static Optional<Finding> report(Route route, Set<Place> before) {
    if (route.standing() instanceof Standing.Loses loses) {
      return Optional.of(
          describe(route, "which an earlier rule of the Ingress takes")
              .label("gets no request")
              .because("this one takes them", loses.winner().place())
              .help("remove one of the two, or give them different paths"));
    }
    return route.standing() instanceof Standing.Contested contested
        ? contested.with().stream()
            .filter(rival -> before.contains(rival.place()))
            .findFirst()
            .map(rival -> contested(route, rival))
        : Optional.empty();
  }

  private static Finding contested(Route route, Standing.Rival rival) {
    return describe(route, "and so does " + rival.owner())
        .label("the controller refuses it, or serves the older one")
        .because("the same host and path", rival.place())
        .help("leave the path to one of the two");
  }

  private static Finding describe(Route route, String rest) {
    String host = route.host().isEmpty() ? "all hosts" : "`" + route.host() + "`";
    return Finding.of(
        INFO,
        route.owner().meta().ref(),
        route.path().place(),
        route.owner().meta() + " takes `" + route.path().text() + "` of " + host + ", " + rest);
  }
}

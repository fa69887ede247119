package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.NodePortClaims;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NodePortConflict.md beside this file.
 */
public final class NodePortConflict implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("node-port-conflict", Severity.ERROR, "Two Service ports ask for one node port");

  private static final String HELP =
      "choose another node port, or leave `nodePort` out so that the API server chooses one";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Where two Services of the scope are known to ask for it, both ends are shown. */
  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> between =
        network.nodePortConflicts().stream().flatMap(NodePortConflict::report).toList();
    Set<Place> told = between.stream().map(Finding::place).collect(Collectors.toSet());
    return Stream.concat(
        between.stream(),
        RejectionRule.super.check(network).filter(finding -> !told.contains(finding.place())));
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    return Stream.of(
        rejection
            .finding(
                INFO,
                cause,
                rejection
                    + " asks for node port "
                    + cause.place().text()
                    + ", which another port already has")
            .label("refused: already allocated")
            .help(HELP));
  }

  private static Stream<Finding> report(NodePortClaims conflict) {
    NodePortClaims.Claim first = conflict.claims().get(0);
    return conflict.claims().stream()
        .skip(1)
        .filter(claim -> !claim.service().meta().ref().equals(first.service().meta().ref()))
        .map(
            claim ->
                Finding.of(
                        INFO,
                        claim.service().meta().ref(),
                        claim.port().nodePort().orElseThrow().place(),
                        claim.service().meta()
                            + " asks for node port "
                            + conflict.nodePort()
                            + ", which "
                            + first.service().meta()
                            + " already has")
                    .label("refused: already allocated")
                    .because("taken here", first.port().nodePort().orElseThrow().place())
                    .help(HELP));
  }
}

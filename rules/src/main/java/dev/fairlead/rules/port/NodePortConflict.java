package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.NodePortClaims;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
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

  /** Within one Service it is the API server that says so; between two it is the network. */
  @Override
  public Stream<Finding> check(Network network) {
    return Stream.concat(
        RejectionRule.super.check(network),
        network.nodePortConflicts().stream().flatMap(NodePortConflict::report));
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    return Stream.of(
        rejection
            .finding(INFO, cause, rejection + " asks for node port " + cause.value() + " twice")
            .label("already taken by another port of this Service")
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

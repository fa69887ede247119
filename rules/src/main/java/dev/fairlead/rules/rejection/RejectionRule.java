package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that puts causes of rejection into words: those that {@link Claims} gives to its id. What
 * is wrong has been decided by the API server; the rule names it, shows the other end and mends it.
 */
public interface RejectionRule extends Rule {
  @Override
  default Stream<Finding> check(Network network) {
    return Rejection.in(network)
        .flatMap(
            rejection ->
                rejection.claimedBy(info().id()).stream()
                    .flatMap(
                        causes ->
                            report(rejection, causes)
                                .map(finding -> finding.spoils(rejection.spoilt(causes.get(0))))));
  }

  /**
   * What to say of one value.
   *
   * @param causes all that is wrong with it, at least one, all at one place
   */
  Stream<Finding> report(Rejection rejection, List<Cause> causes);
}

package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every recorded verdict of policy engines with ours: there is no exception. */
class RecordedVectorsTest {
  /** The readings of the switch that recorded verdicts may hinge on. */
  enum Reading {
    /** Whether blocks cover pods is unknown: a recorded {@code ?} must depend. */
    UNKNOWN(Switches.CLOSED, '?'),
    /** Blocks cover pods, whose range is configured: then a rule of a block lets them through. */
    IN_RANGE(Switches.CLOSED.withPodRange(AddressSet.ofBlocks("10.244.0.0/16")), '1'),
    /** Blocks never cover pods. */
    NEVER(Switches.CLOSED.with(Switches.IpBlocks.NEVER_PODS), '0');

    private final Switches switches;
    private final char open;

    Reading(Switches switches, char open) {
      this.switches = switches;
      this.open = open;
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesOnEveryVerdict(Reading reading) {
    List<String> differences = new ArrayList<>();
    int[] compared = {0};
    Vectors.all().forEach(scenario -> compared[0] += compare(scenario, reading, differences));
    assertThat(differences).isEmpty();
    assertThat(compared[0]).isGreaterThan(200_000);
  }

  private static int compare(Vectors.Scenario scenario, Reading reading, List<String> differences) {
    Reachability reachability = Reachability.of(scenario.resources(), reading.switches);
    List<ReachQuestion.Row> actual = scenario.question().answer(reachability);
    List<ReachQuestion.Row> expected = scenario.expected();
    int compared = 0;
    for (int i = 0; i < expected.size(); i++) {
      ReachQuestion.Row want = expected.get(i);
      ReachQuestion.Row have = actual.get(i);
      assertThat(have.src() + " " + have.dst()).isEqualTo(want.src() + " " + want.dst());
      String pair = scenario.name() + ": " + want.src() + " -> " + want.dst();
      compared += compare(pair + " egress", want.egress(), have.egress(), reading, differences);
      compared += compare(pair + " ingress", want.ingress(), have.ingress(), reading, differences);
      compared += compare(pair + " allowed", want.allowed(), have.allowed(), reading, differences);
    }
    return compared;
  }

  /** The number of recorded cells; {@code -} is not recorded. */
  private static int compare(
      String what, String want, String have, Reading reading, List<String> differences) {
    String meant = want.replace('?', reading.open);
    StringBuilder seen = new StringBuilder(have);
    int recorded = 0;
    for (int i = 0; i < meant.length(); i++) {
      if (meant.charAt(i) == '-') {
        seen.setCharAt(i, '-');
      } else {
        recorded++;
      }
    }
    if (!meant.contentEquals(seen)) {
      differences.add(what + ": recorded " + meant + ", ours " + have);
    }
    return recorded;
  }

  /** Where engines differ for good, the answer is unknown, and not for the range of pods. */
  @Test
  void answersUnknownWhereEnginesDifferAndTheApiIsSilent() {
    List<String> certain = new ArrayList<>();
    int[] open = {0};
    Vectors.all()
        .filter(s -> s.name().startsWith("hostnetwork-") || s.name().startsWith("named-two-con"))
        .forEach(
            scenario -> {
              Reachability reachability = Reachability.of(scenario.resources(), Switches.CLOSED);
              List<ReachQuestion.Row> actual = scenario.question().answer(reachability);
              for (int i = 0; i < actual.size(); i++) {
                String want = scenario.expected().get(i).allowed();
                for (int p = 0; p < want.length(); p++) {
                  if (want.charAt(p) == '-') {
                    open[0]++;
                    if (actual.get(i).allowed().charAt(p) != '-') {
                      certain.add(scenario.name() + " " + actual.get(i));
                    }
                  }
                }
              }
            });
    assertThat(certain).isEmpty();
    assertThat(open[0]).isPositive();
  }
}

package dev.fairlead.rule.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runner says exactly what differs between an example and what the rule finds. */
class RuleTesterTest {
  /** Reports each object whose name begins with {@code bad}, and mends it unless it is stubborn. */
  private static class BadName implements Rule {
    private final String message;

    BadName(String message) {
      this.message = message;
    }

    @Override
    public RuleInfo info() {
      return new RuleInfo("bad-name", Severity.ERROR, "A bad name");
    }

    @Override
    public Stream<Finding> check(Network network) {
      return network.resources().stream()
          .filter(resource -> resource.name().startsWith("bad"))
          .map(this::report);
    }

    private Finding report(Resource resource) {
      Place name = resource.meta().place();
      Place bad = new Place(name.file(), name.start(), name.start() + 3);
      String better = resource.name().endsWith("stubborn") ? "bad" : "good";
      return Finding.of(
              info(), resource.meta().ref(), name, message.replace("NAME", resource.name()))
          .fix(Fix.safe("write `good`", new Edit(bad, better)));
    }
  }

  @Test
  void silentWhereMarkersAndFindingsAgree() {
    assertThat(complaints("Pod NAME is bad", "name: bad-1 # finding: Pod bad-1")).isEmpty();
    assertThat(complaints("Pod NAME is bad", "name: web")).isEmpty();
  }

  @Test
  void missingFinding() {
    assertThat(complaints("Pod NAME is bad", "name: web # finding: is bad"))
        .isEqualTo("example:4: marked, but nothing is found here: is bad");
  }

  @Test
  void unmarkedFinding() {
    assertThat(complaints("Pod NAME is bad", "name: bad-1"))
        .isEqualTo("example:4: unmarked finding: Pod bad-1 is bad");
  }

  @Test
  void anotherMessage() {
    assertThat(complaints("Pod NAME is bad", "name: bad-1 # finding: is good"))
        .isEqualTo("example:4: no message contains: is good\n  it says: Pod bad-1 is bad");
  }

  @Test
  void oneMarkerAFinding() {
    assertThat(complaints("Pod NAME is bad", "name: bad-1 # finding: bad # finding: Pod"))
        .isEqualTo("example:4: marked, but nothing is found here: Pod");
  }

  @Test
  void styleOfMessages() {
    assertThat(complaints("Wrong name NAME", "name: bad-1 # finding: bad-1"))
        .isEqualTo(
            "example:4: the message must begin in lower case or with a kind: Wrong name bad-1");
    assertThat(complaints("pod is bad", "name: bad-1 # finding: bad"))
        .isEqualTo("example:4: the message must name its object `bad-1`: pod is bad");
    assertThat(complaints("Pod NAME is bad.", "name: bad-1 # finding: bad"))
        .isEqualTo("example:4: no full stop at the end: Pod bad-1 is bad.");
  }

  @Test
  void fixMustMend() {
    assertThat(complaints("Pod NAME is bad", "name: bad-stubborn # finding: bad"))
        .startsWith("example:4: the fix does not mend it: Pod bad-stubborn is bad");
  }

  @Test
  void filesOfOneExampleAreOneScope() {
    String example =
        """
        ```yaml a.yaml
        {apiVersion: v1, kind: Pod, metadata: {name: bad-1}} # finding: bad-1
        ```
        ```yaml b.yaml
        {apiVersion: v1, kind: Pod, metadata: {name: bad-2}}
        ```
        """;
    assertThat(RuleTester.of(new BadName("Pod NAME is bad")).test(example))
        .containsExactly("example:5: unmarked finding: Pod bad-2 is bad");
  }

  /** Reports every object in a cluster that is said to run a mesh. */
  private static class Meshed extends BadName {
    Meshed() {
      super("Pod NAME is bad");
    }

    @Override
    public Stream<Finding> check(Network network) {
      return network.profile().platform().mesh().isPresent()
          ? super.check(network)
          : Stream.empty();
    }
  }

  @Test
  void aBlockTellsOfTheCluster() {
    String pod = "```yaml a.yaml\n{apiVersion: v1, kind: Pod, metadata: {name: bad-1}}%s\n```\n";
    String cluster = "```yaml fairlead.yaml\ncluster:\n  mesh: istio\n```\n";

    assertThat(RuleTester.of(new Meshed()).test(pod.formatted(""))).isEmpty();
    assertThat(RuleTester.of(new Meshed()).test(cluster + pod.formatted(" # finding: bad-1")))
        .isEmpty();
  }

  @Test
  void pageMustStandBesideTheClass() {
    assertThat(RuleTester.of(new BadName("")).testPage())
        .containsExactly("BadName.md: there is no such page beside the class");
  }

  private static String complaints(String message, String nameLine) {
    String pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  " + nameLine;
    return String.join("\n", RuleTester.of(new BadName(message)).test(pod));
  }
}

package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.Rewrites;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which objects a policy is about. */
class MatchTest {
  private static final String OBJECTS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: pod, namespace: shop, labels: {tier: front}}
      spec: {containers: [{name: a, image: a}]}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: deployment, namespace: kube-system}
      spec:
        selector: {matchLabels: {app: a}}
        template:
          metadata: {labels: {app: a}}
          spec: {containers: [{name: a, image: a}]}
      ---
      apiVersion: example.com/v1
      kind: Runner
      metadata: {name: runner}
      spec: {template: {spec: {containers: [{name: a, image: a}]}}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: config, labels: {tier: back}}
      """;

  private static String policy(String match) {
    return "id: p\nmessage: \"{name}\"\nmatch: " + match + "\ncel: 'false'\n";
  }

  private static List<String> names(String match, Network network) {
    return Judgement.rule(policy(match)).check(network).map(Finding::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{workloads: true} | pod deployment runner",
        "{kinds: [Pod, ConfigMap]} | pod config",
        "{kinds: ['*o*']} | pod deployment config",
        "{apiGroups: ['']} | pod config",
        "{apiGroups: [apps, example.com]} | deployment runner",
        "{apiVersions: ['*/v1']} | deployment runner",
        "{namespaces: ['kube-*']} | deployment",
        "{namespaces: [default]} | runner config",
        "{names: ['*r']} | runner",
        "{labels: {tier: '*'}} | pod config",
        "{labels: {tier: f*t}} | pod",
        "{workloads: true, exclude: [{namespaces: [kube-*]}, {names: [runner]}]} | pod",
        "{kinds: ['*'], labels: {tier: '*'}, exclude: [{kinds: [Pod], labels: {tier: front}}]} | config",
      })
  void covers(String match, String expected) {
    assertThat(String.join(" ", names(match, Judgement.network(OBJECTS)))).isEqualTo(expected);
  }

  @Test
  void aNamespaceThatIsChosenLaterIsNotKnown() {
    Network network = Judgement.network(OBJECTS, new Rewrites(false, true, false));
    assertThat(names("{kinds: [Pod], namespaces: [shop]}", network)).isEmpty();
    assertThat(names("{kinds: [Pod], namespaces: ['*']}", network)).containsExactly("pod");
    assertThat(names("{kinds: [Pod], exclude: [{namespaces: [kube-system]}]}", network)).isEmpty();
  }

  @Test
  void whatAPatchMayMendIsANote() {
    String policy = policy("{kinds: [Pod]}") + "severity: error\n";
    Network patched = Judgement.network(OBJECTS, new Rewrites(false, false, true));
    assertThat(Judgement.rule(policy).check(patched))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE))
        .satisfies(finding -> assertThat(finding.label()).contains("patch"));
    assertThat(Judgement.rule(policy).check(Judgement.network(OBJECTS)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
  }
}

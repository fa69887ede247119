package dev.fairlead.network.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import dev.fairlead.network.policy.Switches;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkDiffTest {
  private static final String WORLD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, labels: {app: web}}
      spec:
        containers: [{name: web, image: web}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: api, labels: {app: api}}
      spec:
        containers: [{name: api, image: api, ports: [{containerPort: 8080}]}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: api}
      spec:
        selector: {app: api}
        ports: [{port: 80, targetPort: 8080}]
      """;

  private static final String CLOSED =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: closed}
      spec:
        podSelector: {matchLabels: {app: api}}
        policyTypes: [Ingress]
      """;

  @Test
  void nothing() {
    assertThat(diff(WORLD + CLOSED, WORLD + CLOSED).isEmpty()).isTrue();
  }

  @Test
  void selectorMisses() {
    NetworkDiff diff = diff(WORLD, WORLD.replace("selector: {app: api}", "selector: {app: apy}"));
    assertThat(texts(diff))
        .containsExactly("- selected default/api:80/TCP default/Pod/api at 8080");
  }

  @Test
  void renamedService() {
    NetworkDiff diff =
        diff(WORLD, WORLD.replace("metadata: {name: api}\n", "metadata: {name: orders}\n"));
    assertThat(texts(diff))
        .containsExactly(
            "- selected default/api:80/TCP default/Pod/api at 8080",
            "+ selected default/orders:80/TCP default/Pod/api at 8080",
            "- resolvable api.default.svc.cluster.local A <clusterIP:default/api>",
            "+ resolvable orders.default.svc.cluster.local A <clusterIP:default/orders>");
  }

  @Test
  void policyComes() {
    NetworkDiff diff = diff(WORLD, WORLD + CLOSED);
    assertThat(texts(diff))
        .containsExactly(
            "- reachable default/Pod/web -> default/Pod/api all connections",
            "- reachable any address outside -> default/Pod/api all connections");
    Change change = diff.changes().get(0);
    assertThat(change.because()).contains("NetworkPolicy closed isolates the pod for ingress");
    assertThat(change.place().orElseThrow().text()).contains("app: api");
  }

  @Test
  void theOtherWayRound() {
    List<Change> there = diff(WORLD, WORLD + CLOSED).changes();
    List<Change> back = diff(WORLD + CLOSED, WORLD).changes();
    assertThat(back).extracting(Change::subject).isEqualTo(subjects(there));
    assertThat(there).noneMatch(Change::gained);
    assertThat(back).allMatch(Change::gained);
  }

  @Test
  void newWorkload() {
    String more = "---\n" + WORLD.substring(0, WORLD.indexOf("---")).replace("web", "job");
    assertThat(texts(diff(WORLD, WORLD + more)))
        .containsExactly("+ workloads default/Pod/job runs");
  }

  @Test
  void orderOfDocumentsChangesNothing() {
    String reversed = CLOSED.substring(4) + "---\n" + WORLD;
    assertThat(diff(WORLD + CLOSED, reversed).isEmpty()).isTrue();
  }

  private static NetworkDiff diff(String before, String after) {
    return NetworkDiff.of(
        NetworkFixture.of(before).network(), NetworkFixture.of(after).network(), Switches.OPEN);
  }

  private static List<String> subjects(List<Change> changes) {
    return changes.stream().map(Change::subject).toList();
  }

  private static List<String> texts(NetworkDiff diff) {
    return diff.changes().stream()
        .map(
            c ->
                (c.gained() ? "+ " : "- ")
                    + c.topic().word()
                    + " "
                    + c.subject()
                    + " "
                    + c.detail())
        .toList();
  }
}

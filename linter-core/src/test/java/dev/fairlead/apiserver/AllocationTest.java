package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What several Services of one cluster ask for. */
class AllocationTest {
  @Test
  void aNodePortBelongsToOneService() {
    List<Verdict> verdicts =
        Creating.all(nodePort("one", 30080) + "---\n" + nodePort("two", 30080));
    assertThat(Creating.causes(verdicts.get(0))).isEmpty();
    assertThat(Creating.causes(verdicts.get(1))).containsExactly("INVALID spec.ports[0].nodePort");
    Verdict.Rejected second = (Verdict.Rejected) verdicts.get(1);
    assertThat(second.causes().get(0).detail()).isEqualTo("belongs to Service default/one");
  }

  @Test
  void aRejectedServiceLeavesItsNodePortToOthers() {
    String wrong = nodePort("one", 30080).replace("port: 80,", "port: 0,");
    List<Verdict> verdicts = Creating.all(wrong + "---\n" + nodePort("two", 30080));
    assertThat(Creating.causes(verdicts.get(0))).contains("INVALID spec.ports[0].port");
    assertThat(Creating.causes(verdicts.get(1))).isEmpty();
  }

  @Test
  void aSecondServiceOfANameReplacesTheFirstOrIsRefused() {
    String twice = nodePort("one", 30080) + "---\n" + nodePort("one", 30080);
    assertThat(Creating.all(twice)).allMatch(Verdict.Accepted.class::isInstance);
    Verdict second = Creating.all(Creating.options().creatingOnly(), twice).get(1);
    assertThat(((Verdict.Rejected) second).code()).contains(409);
  }

  @Test
  void aServiceThatIsReplacedGivesBackWhatItNoLongerAsksFor() {
    String moved = nodePort("one", 30080) + "---\n" + nodePort("one", 30081);
    List<Verdict> verdicts = Creating.all(moved + "---\n" + nodePort("two", 30080));
    assertThat(verdicts).allMatch(Verdict.Accepted.class::isInstance);
  }

  @Test
  void anAddressIsOutOfRangeOnlyWhereTheRangeIsKnown() {
    String yaml =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 172.20.0.9, ports: [{port: 80}]}
        """;
    assertThat(Creating.causes(yaml)).isEmpty();
    ServerOptions known = Creating.options().withServiceRanges(List.of("10.96.0.0/16"));
    assertThat(Creating.causes(Creating.all(known, yaml).get(0)))
        .containsExactly("INVALID spec.clusterIPs");
    ServerOptions its = Creating.options().withServiceRanges(List.of("172.20.0.0/16"));
    assertThat(Creating.causes(Creating.all(its, yaml).get(0))).isEmpty();
  }

  @Test
  void theFirstAddressOfARangeIsThatOfTheServerItself() {
    ServerOptions known = Creating.options().withServiceRanges(List.of("10.96.0.0/16"));
    String yaml =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.96.0.1, ports: [{port: 80}]}
        """;
    Verdict.Rejected rejected = (Verdict.Rejected) Creating.all(known, yaml).get(0);
    assertThat(rejected.causes().get(0).detail()).contains("default/kubernetes");
  }

  @Test
  void theNodePortsOfAClusterCanBeOthers() {
    ServerOptions.NodePorts few = new ServerOptions.NodePorts(1, 100);
    ServerOptions options =
        new ServerOptions(
            Creating.options().version(), List.of("IPv4"), List.of(), few, Optional.empty(), true);
    assertThat(Creating.causes(Creating.all(options, nodePort("web", 80)).get(0))).isEmpty();
    assertThat(Creating.causes(Creating.all(options, nodePort("web", 30080)).get(0)))
        .containsExactly("INVALID spec.ports[0].nodePort");
  }

  @Test
  void aFailedAllocationIsAllThatTheUserHearsOfAtFirst() {
    Verdict.Rejected rejected =
        Creating.rejected(nodePort("web", 80).replace("name: http", "name: HTTP"));
    assertThat(Creating.words(rejected.causes())).containsExactly("INVALID spec.ports[0].nodePort");
    assertThat(Creating.words(rejected.next())).containsExactly("INVALID spec.ports[0].name");
  }

  private static String nodePort(String name, int port) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: NAME}
        spec: {type: NodePort, ports: [{name: http, port: 80, nodePort: PORT}]}
        """
        .replace("NAME", name)
        .replace("PORT", Integer.toString(port));
  }
}

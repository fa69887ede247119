package dev.fairlead.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.NetworkFixture;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResolvConfTest {
  private static final ClusterProfile PROFILE =
      ClusterProfile.DEFAULT.with(
          new ClusterProfile.Nodes(
              OptionalInt.of(1),
              List.of("192.0.2.1"),
              List.of("corp.example"),
              List.of("ndots:2", "rotate")));

  private static ResolvConf conf(String spec) {
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c}], "
            + spec
            + "}}";
    return ResolvConf.of(
        NetworkFixture.workload(NetworkFixture.of("# a pod\n" + pod).network(), "p").podSpec(),
        "shop",
        PROFILE);
  }

  @Test
  void clusterFirstPutsTheDomainsOfTheClusterBeforeThoseOfTheNode() {
    ResolvConf conf = conf("dnsPolicy: ClusterFirst");

    assertThat(conf.nameservers()).containsExactly("10.96.0.10");
    assertThat(conf.searches())
        .containsExactly(
            "shop.svc.cluster.local", "svc.cluster.local", "cluster.local", "corp.example");
    assertThat(conf.options()).containsExactly("ndots:5");
    assertThat(conf.ndots()).isEqualTo(5);
  }

  @Test
  void onTheHostNetworkClusterFirstIsTheNodes() {
    ResolvConf conf = conf("hostNetwork: true");

    assertThat(conf.usesClusterDns()).isFalse();
    assertThat(conf.nameservers()).containsExactly("192.0.2.1");
    assertThat(conf.searches()).containsExactly("corp.example");
    assertThat(conf.options()).containsExactly("ndots:2", "rotate");
    assertThat(conf("hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet").usesClusterDns())
        .isTrue();
  }

  @Test
  void ofFourNameServersTheLastIsCut() {
    ResolvConf conf = conf("dnsConfig: {nameservers: [1.1.1.1, 1.1.1.2, 1.1.1.3]}");

    assertThat(conf.nameservers()).containsExactly("10.96.0.10", "1.1.1.1", "1.1.1.2");
    assertThat(conf.cut()).containsExactly("nameserver 1.1.1.3");
  }

  @Test
  void anOptionOfThePodReplacesTheBaseOne() {
    assertThat(conf("dnsConfig: {options: [{name: ndots, value: '1'}, {name: edns0}]}").options())
        .containsExactly("edns0", "ndots:1");
  }

  @Test
  void searchesAreLimitedInNumberAndLength() {
    String many =
        IntStream.range(0, 40).mapToObj(i -> "s" + i + ".example").collect(Collectors.joining(","));

    assertThat(conf("dnsConfig: {searches: [" + many + "]}").searches()).hasSize(32);
    assertThat(conf("dnsConfig: {searches: [" + "x".repeat(254) + "]}").cut()).hasSize(1);
    assertThat(conf("dnsPolicy: None, dnsConfig: {nameservers: [1.1.1.1]}").searches()).isEmpty();
  }
}

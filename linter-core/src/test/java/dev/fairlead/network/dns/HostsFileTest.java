package dev.fairlead.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.NetworkFixture;
import org.junit.jupiter.api.Test;

class HostsFileTest {
  private static HostsFile hosts(String spec) {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: NAME, namespace: shop}\nspec: {containers: [{name: c}]"
            + spec
            + "}\n";
    String name = spec.contains("long") ? "p".repeat(62) + "-x" : "p";
    return HostsFile.of(
        NetworkFixture.of(pod.replace("NAME", name)).network().desiredPods().all().get(0),
        ClusterProfile.DEFAULT);
  }

  @Test
  void aPodKnowsItselfByHostNameAndDomain() {
    HostsFile hosts = hosts(", hostname: h, subdomain: peers");

    assertThat(hosts.domain()).isEqualTo("peers.shop.svc.cluster.local");
    assertThat(hosts.find("H.peers.shop.svc.cluster.local")).hasSize(2);
    assertThat(hosts.find("p")).isEmpty();
  }

  @Test
  void hostAliasesCountOnTheHostNetworkToo() {
    HostsFile hosts =
        hosts(", hostNetwork: true, hostAliases: [{ip: 192.0.2.9, hostnames: [db, web]}]");

    assertThat(hosts.find("web")).extracting(HostsFile.Line::address).containsExactly("192.0.2.9");
    assertThat(hosts.lines()).hasSize(1);
  }

  @Test
  void aLongNameIsCutAndDoesNotEndInADash() {
    assertThat(hosts(" # long\n").hostname()).contains("p".repeat(62));
  }
}

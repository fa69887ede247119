package dev.fairlead.network.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.network.policy.Direction;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassagesTest {
  /** A client that calls a Service by port 80, whose pods listen on 8080. */
  private static final String SHOP =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web}}
      spec: {containers: [{name: c, env: [{name: ORDERS_URL, value: "http://orders"}]}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: orders, namespace: shop}
      spec: {selector: {app: orders}, ports: [{name: http, port: 80, targetPort: 8080}]}
      ---
      """;

  private static final String ORDERS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: orders, namespace: shop, labels: {app: orders}}
      spec: {containers: [{name: c}]}
      ---
      """;

  private static String policy(String name, String spec) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: %s, namespace: shop}
        spec: %s
        ---
        """
        .formatted(name, spec);
  }

  private static Passages passages(String... manifests) {
    return Passages.of(NetworkFixture.of(String.join("", manifests)).network());
  }

  @Nested
  class References {
    private List<String> denied(Passages passages) {
      return passages.deniedReferences().stream()
          .map(d -> d.from() + " " + d.direction() + " " + d.target() + " known " + d.podsKnown())
          .toList();
    }

    @Test
    void areDeniedWhereNoRuleIsAboutTheCaller() {
      String other =
          "{podSelector: {matchLabels: {app: orders}}, ingress: [{from: [{podSelector: {matchLabels: {app: x}}}]}]}";
      assertThat(denied(passages(SHOP, ORDERS, policy("p", other))))
          .containsExactly("Pod web ingress 8080 known true");
    }

    @Test
    void areDeniedWhereTheRuleNamesThePortOfTheService() {
      String port = "{podSelector: {matchLabels: {app: orders}}, ingress: [{ports: [{port: %d}]}]}";
      assertThat(denied(passages(SHOP, ORDERS, policy("p", port.formatted(80)))))
          .containsExactly("Pod web ingress 8080 known true");
      assertThat(denied(passages(SHOP, ORDERS, policy("p", port.formatted(8080))))).isEmpty();
    }

    @Test
    void areDeniedByThePoliciesOfTheCallerToo() {
      String none = "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}";
      DeniedReference denied = passages(SHOP, ORDERS, policy("p", none)).deniedReferences().get(0);
      assertThat(denied.direction()).isEqualTo(Direction.EGRESS);
      assertThat(denied.by()).hasSize(1);
    }

    @Test
    void passWhereOnlySomePodsAreClosed() {
      String more =
          ORDERS
              .replace("name: orders", "name: more")
              .replace("{app: orders}", "{app: orders, v: two}");
      String one = "{podSelector: {matchLabels: {v: two}}, ingress: []}";
      assertThat(denied(passages(SHOP, ORDERS, more, policy("p", one)))).isEmpty();
    }

    @Test
    void ofPodsThatAreNotAtHandAreJudgedByTheSelector() {
      String closed = "{podSelector: {matchLabels: {app: orders}}, ingress: []}";
      assertThat(denied(passages(SHOP, policy("p", closed))))
          .containsExactly("Pod web ingress 8080 known false");
      String perhaps = "{podSelector: {matchLabels: {app: orders, v: two}}, ingress: []}";
      assertThat(denied(passages(SHOP, policy("p", perhaps)))).isEmpty();
    }

    @Test
    void mayBeLetInByAPolicyOutsideTheScope() {
      String closed = "{podSelector: {matchLabels: {app: orders}}, ingress: []}";
      String open = "{podSelector: {}, ingress: [{ports: [{port: 8000, endPort: 9000}]}]}";
      String narrow = "{podSelector: {matchLabels: {app: x}}, ingress: [{}]}";
      NetworkFixture fixture = NetworkFixture.of(SHOP + ORDERS + policy("p", closed));
      assertThat(denied(Passages.of(fixture.surroundings(policy("q", narrow)).network())))
          .hasSize(1);
      assertThat(denied(Passages.of(fixture.surroundings(policy("p", open)).network())))
          .as("the same policy for another environment")
          .hasSize(1);
      assertThat(denied(Passages.of(fixture.surroundings(policy("q", open)).network()))).isEmpty();
    }
  }

  @Nested
  class Callers {
    private static final String INGRESS =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: orders, namespace: shop}
        spec: {defaultBackend: {service: {name: orders, port: {number: 80}}}}
        ---
        """;

    private static final String MONITOR =
        """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata: {name: orders, namespace: shop}
        spec: {selector: {matchLabels: {app: metrics}}, endpoints: [{port: http}]}
        ---
        """;

    private List<ShutOut.Caller> shutOut(String... manifests) {
      return passages(manifests).shutOut().stream().map(ShutOut::caller).toList();
    }

    @Test
    void fromElsewhereAreShutOutByRulesForTheNamespace() {
      String own = "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}";
      assertThat(shutOut(SHOP, ORDERS, INGRESS, policy("p", own)))
          .containsExactly(ShutOut.Caller.CONTROLLER);
      String labelled =
          SHOP.replace(
              "name: orders, namespace: shop}\nspec: {selector",
              "name: orders, namespace: shop, labels: {app: metrics}}\nspec: {selector");
      assertThat(shutOut(labelled, ORDERS, MONITOR, policy("p", own)))
          .containsExactly(ShutOut.Caller.PROMETHEUS);
    }

    @Test
    void comeInThroughAnyNamespaceOrAddress() {
      for (String from :
          List.of("namespaceSelector: {matchLabels: {x: y}}", "ipBlock: {cidr: 10.0.0.0/8}")) {
        String spec = "{podSelector: {}, ingress: [{from: [{%s}]}]}".formatted(from);
        assertThat(shutOut(SHOP, ORDERS, INGRESS, policy("p", spec))).as(from).isEmpty();
      }
    }

    @Test
    void mayBePodsOfTheNamespaceThatAreNotAtHand() {
      String one =
          "{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: edge}}}]}]}";
      assertThat(shutOut(SHOP, ORDERS, INGRESS, policy("p", one))).isEmpty();
    }

    @Test
    void mayBePodsOfTheNamespaceThatLookLikeIt() {
      String controller =
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: edge, namespace: shop, labels: {app: edge}}
          spec: {containers: [{name: c, image: "traefik:v3"}]}
          ---
          """;
      String own = "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}";
      assertThat(shutOut(SHOP, ORDERS, controller, INGRESS, policy("p", own))).isEmpty();
    }
  }

  @Nested
  class ServicePorts {
    @Test
    void areClosedWhereAPolicyForThesePodsOpensOthersOnly() {
      String spec =
          "{podSelector: {matchLabels: {app: orders}}, ingress: [{ports: [{port: 9090}]}]}";
      List<ClosedPort> closed = passages(SHOP, ORDERS, policy("p", spec)).closedPorts();
      assertThat(closed).extracting(ClosedPort::number).containsExactly(8080);
      assertThat(closed.get(0).othersOpen()).isTrue();
    }

    @Test
    void ofAWholeNamespaceWaitForOthersToOpenThem() {
      assertThat(
              passages(SHOP, ORDERS, policy("p", "{podSelector: {}, ingress: []}")).closedPorts())
          .isEmpty();
    }

    @Test
    void areNamedByMistake() {
      String pods = "podSelector: {matchLabels: {app: orders}}";
      String wrong = "{%s, ingress: [{ports: [{port: 80}]}]}".formatted(pods);
      String both =
          "{%s, ingress: [{ports: [{port: 80}]}, {ports: [{port: 8080}]}]}".formatted(pods);
      String out =
          "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{%s}], ports: [{port: 80}]}]}"
              .formatted(pods);
      assertThat(passages(SHOP, ORDERS, policy("p", wrong)).servicePortEntries())
          .extracting(ServicePortEntry::number)
          .containsExactly(8080);
      assertThat(passages(SHOP, ORDERS, policy("p", out)).servicePortEntries())
          .extracting(ServicePortEntry::direction)
          .containsExactly(Direction.EGRESS);
      assertThat(passages(SHOP, ORDERS, policy("p", both)).servicePortEntries()).isEmpty();
      String declared = ORDERS.replace("{name: c}", "{name: c, ports: [{containerPort: 80}]}");
      assertThat(passages(SHOP, declared, policy("p", wrong)).servicePortEntries()).isEmpty();
    }
  }

  @Nested
  class Names {
    private static final String WEB =
        "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]";

    private List<BlockedNames> blocked(String egress) {
      String spec = "{%s, egress: %s}".formatted(WEB, egress);
      return passages(SHOP, ORDERS, policy("p", spec)).blockedNames();
    }

    @Test
    void areOutOfReachWithoutARuleForUdpPort53() {
      assertThat(blocked("[]")).extracting(b -> b.uses().size()).containsExactly(1);
      assertThat(blocked("[{ports: [{port: 53}]}]"))
          .as("TCP only")
          .extracting(b -> b.near().size())
          .containsExactly(1);
      assertThat(blocked("[{to: [{podSelector: {}}]}]")).as("own namespace only").hasSize(1);
    }

    @Test
    void areInReachOfAnythingThatMayBeANameServer() {
      for (String rule :
          List.of(
              "{}",
              "{ports: [{port: 53, protocol: UDP}]}",
              "{ports: [{port: dns, protocol: UDP}]}",
              "{to: [{namespaceSelector: {matchLabels: {x: y}}}]}",
              "{to: [{ipBlock: {cidr: 169.254.20.10/32}}]}",
              "{to: [{namespaceSelector: {}}], ports: [{port: 5353, protocol: UDP}]}")) {
        assertThat(blocked("[" + rule + "]")).as(rule).isEmpty();
      }
    }

    @Test
    void areNotWantedByPodsThatAskSomebodyElse() {
      String none =
          SHOP.replace(
              "spec: {containers: [{name: c, env",
              "spec: {dnsPolicy: Default, containers: [{name: c, env");
      assertThat(passages(none, ORDERS, policy("p", "{" + WEB + "}")).blockedNames()).isEmpty();
    }

    @Test
    void areMissedByPoliciesForPodsThatAreNotAtHand() {
      String out =
          "{podSelector: {matchLabels: {app: gone}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]}";
      assertThat(passages(SHOP, policy("p", out)).policiesWithoutNames()).hasSize(1);
      String dns =
          "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]}";
      assertThat(passages(SHOP, policy("p", out), policy("q", dns)).policiesWithoutNames())
          .isEmpty();
      String closed = "{podSelector: {matchLabels: {app: gone}}, policyTypes: [Egress]}";
      assertThat(passages(SHOP, policy("p", closed)).policiesWithoutNames())
          .as("meant to be cut off")
          .isEmpty();
    }
  }

  @Test
  void withoutPoliciesNothingIsAsked() {
    Network network = NetworkFixture.of(SHOP + ORDERS).network();
    assertThat(Passages.of(network).deniedReferences()).isEmpty();
    assertThat(Passages.of(network).closedPorts()).isEmpty();
  }
}

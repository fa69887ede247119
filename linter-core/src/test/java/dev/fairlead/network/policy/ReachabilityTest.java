package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: a, labels: {app: web}}
      spec: {containers: [{name: m, ports: [{name: http, containerPort: 8080}]}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: other, namespace: a, labels: {app: other}}
      spec: {containers: [{name: m}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: cli, namespace: b, labels: {app: cli}}
      spec: {containers: [{name: m}]}
      ---
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent, namespace: b}
      spec:
        template:
          metadata: {labels: {app: agent}}
          spec:
            hostNetwork: true
            containers: [{name: m}]
      ---
      """;

  private static Reachability reach(Switches switches, String policies) {
    return Reachability.of(Manifests.read(PODS + policies), switches);
  }

  private static Reachability reach(String policies) {
    return reach(Switches.CLOSED, policies);
  }

  private static Workload workload(Reachability reach, String name) {
    return reach.workloads().stream()
        .filter(w -> (w.namespace() + "/" + w.name()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Verdict verdict(Reachability reach, String from, String to, int port) {
    return reach.verdict(peer(reach, from), peer(reach, to), Protocol.TCP, port);
  }

  private static Peer peer(Reachability reach, String name) {
    return name.equals("somewhere")
        ? new Peer.SomePod()
        : Address.tryParse(name).map(Peer::of).orElseGet(() -> Peer.of(workload(reach, name)));
  }

  private static String policy(String spec) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: p, namespace: a}
        spec: {%s}
        """
        .formatted(spec);
  }

  /**
   * One policy on all pods of namespace a: from b/cli, from a/other, from outside to a/web:8080.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingress: []                                                | Denied  | Denied  | Denied
          ingress: [{}]                                              | Allowed | Allowed | Allowed
          ingress: [{from: [{podSelector: {}}]}]                     | Denied  | Allowed | Denied
          ingress: [{from: [{namespaceSelector: {}}]}]               | Allowed | Allowed | Denied
          ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b}}, podSelector: {matchLabels: {app: cli}}}]}] | Allowed | Denied | Denied
          ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b}}}, {podSelector: {matchLabels: {app: cli}}}]}] | Allowed | Denied | Denied
          ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]          | Depends | Depends | Allowed
          ingress: [{ports: [{port: 80}]}]                           | Denied  | Denied  | Denied
          ingress: [{ports: [{port: http}]}]                         | Allowed | Allowed | Allowed
          ingress: [{ports: [{protocol: UDP}]}]                      | Denied  | Denied  | Denied
          policyTypes: [Egress], ingress: [{ports: [{port: 1}]}], egress: [{}] | Allowed | Allowed | Allowed
          """)
  void readsPoliciesAsDocumented(String spec, String cli, String other, String outside) {
    Reachability reach = reach(policy("podSelector: {}, " + spec));
    assertThat(verdict(reach, "b/cli", "a/web", 8080)).matches(v -> is(v, cli), cli);
    assertThat(verdict(reach, "a/other", "a/web", 8080)).matches(v -> is(v, other), other);
    assertThat(verdict(reach, "198.51.100.7", "a/web", 8080)).matches(v -> is(v, outside), outside);
  }

  private static boolean is(Verdict verdict, String kind) {
    return verdict.getClass().getSimpleName().equals(kind);
  }

  @Test
  void pointsAtThePolicyThatIsolatesAndAtTheRuleThatAllows() {
    Reachability reach =
        reach(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: from-b, namespace: a}
            spec:
              podSelector:
                matchLabels: {app: web}
              ingress:
                - from:
                    - podSelector: {}
                  ports: [{port: 9090}]
                - from:
                    - namespaceSelector: {}
                  ports: [{port: http}]
            """);
    Verdict allowed = verdict(reach, "b/cli", "a/web", 8080);
    assertThat(allowed).isInstanceOf(Verdict.Allowed.class);
    assertThat(allowed.because())
        .isEqualTo(
            "no policy decides about this egress;"
                + " ingress rule 2 of NetworkPolicy a/from-b allows it");
    assertThat(places(allowed))
        .containsExactly("from: - namespaceSelector: {} ports: [{port: http}]");
    Verdict denied = verdict(reach, "b/cli", "a/web", 80);
    assertThat(denied).isInstanceOf(Verdict.Denied.class);
    assertThat(denied.because())
        .isEqualTo(
            "NetworkPolicy a/from-b isolates the pod for ingress and none of its 2 rules allows it");
    assertThat(places(denied)).containsExactly("matchLabels: {app: web}");
  }

  private static List<String> places(Verdict verdict) {
    return verdict.reasons().stream()
        .map(Reason::place)
        .flatMap(Optional::stream)
        .map(Place::text)
        .map(text -> text.strip().replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void namesAllPoliciesThatIsolate() {
    Reachability reach =
        reach(
            policy("podSelector: {}")
                + "---\n"
                + policy("podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: 1}]}]")
                    .replace("name: p", "name: q"));
    assertThat(verdict(reach, "b/cli", "a/web", 80).because())
        .isEqualTo(
            "NetworkPolicy a/p and NetworkPolicy a/q isolate the pod for ingress"
                + " and no rule of theirs allows it");
    Isolation isolation = reach.isolation(workload(reach, "a/web"), Direction.INGRESS);
    assertThat(isolation.certain()).isTrue();
    assertThat(isolation.by()).extracting(i -> i.object().name().value()).containsExactly("p", "q");
    assertThat(reach.isolation(workload(reach, "a/web"), Direction.EGRESS).none()).isTrue();
    assertThat(reach.isolation(workload(reach, "b/cli"), Direction.INGRESS).none()).isTrue();
  }

  @Test
  void tellsWhichRulesComeClose() {
    Reachability reach =
        reach(
            policy(
                "podSelector: {}, ingress: [{from: [{podSelector: {}}], ports: [{port: 8080}]},"
                    + " {from: [{namespaceSelector: {}}], ports: [{port: 80}]}, {ports: [{port: 1}],"
                    + " from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]"));
    List<NearMiss> near =
        reach.nearMisses(peer(reach, "b/cli"), peer(reach, "a/web"), Protocol.TCP, 8080);
    assertThat(near)
        .extracting(NearMiss::toString)
        .containsExactly(
            "ingress rule 2 of NetworkPolicy a/p is about this peer, but allows TCP 80",
            "ingress rule 1 of NetworkPolicy a/p allows the port, but is about other peers");
    assertThat(reach.nearMisses(peer(reach, "b/cli"), peer(reach, "a/web"), Protocol.TCP, 80))
        .isEmpty();
  }

  @Test
  void aPodAlwaysReachesItself() {
    Reachability reach = reach(policy("podSelector: {}, policyTypes: [Ingress, Egress]"));
    assertThat(verdict(reach, "a/web", "a/web", 8080).because())
        .isEqualTo("a pod always reaches itself");
    assertThat(verdict(reach, "a/web", "a/other", 8080).isDenied()).isTrue();
  }

  @Test
  void leavesOpenWhatPluginsMakeOfBlocks() {
    String policies =
        policy(
            "podSelector: {}, policyTypes: [Egress],"
                + " egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.9.0.0/16]}}]}]");
    Verdict depends = verdict(reach(Switches.OPEN, policies), "a/web", "b/cli", 80);
    assertThat(depends.doubts()).containsExactly(Doubt.BLOCK_COVERS_PODS);
    assertThat(depends.because())
        .contains("NetworkPolicy a/p isolates the pod for egress")
        .endsWith(Doubt.BLOCK_COVERS_PODS.sentence());
    Switches inside = Switches.OPEN.withPodRange(AddressSet.ofBlocks("10.8.0.0/16"));
    assertThat(verdict(reach(inside, policies), "a/web", "b/cli", 80).isAllowed()).isTrue();
    Switches partly = Switches.OPEN.withPodRange(AddressSet.ofBlocks("10.8.0.0/15"));
    assertThat(verdict(reach(partly, policies), "a/web", "b/cli", 80).doubts())
        .containsExactly(Doubt.BLOCK_COVERS_SOME_PODS);
    Switches outside = Switches.OPEN.withPodRange(AddressSet.ofBlocks("192.168.0.0/16"));
    assertThat(verdict(reach(outside, policies), "a/web", "b/cli", 80).isDenied()).isTrue();
    Switches never = Switches.OPEN.with(Switches.IpBlocks.NEVER_PODS);
    assertThat(verdict(reach(never, policies), "a/web", "b/cli", 80).isDenied()).isTrue();
  }

  @Test
  void doesNotKnowTheNodesOfHostNetworkPods() {
    String policies = policy("podSelector: {}, ingress: [{from: [{podSelector: {}}]}]");
    assertThat(verdict(reach(Switches.OPEN, policies), "b/agent", "a/web", 80).doubts())
        .containsExactly(Doubt.SAME_NODE);
    assertThat(verdict(reach(Switches.CLOSED, policies), "b/agent", "a/web", 80).isDenied())
        .isTrue();
    String selecting = policies.replace("namespace: a", "namespace: b");
    assertThat(verdict(reach(Switches.OPEN, selecting), "a/web", "b/agent", 80).doubts())
        .containsExactly(Doubt.HOST_NETWORK);
    Switches ordinary = Switches.OPEN.with(Switches.HostNetwork.ORDINARY);
    assertThat(verdict(reach(ordinary, selecting), "a/web", "b/agent", 80).isDenied()).isTrue();
    Switches node = Switches.OPEN.with(Switches.HostNetwork.NODE);
    assertThat(verdict(reach(node, selecting), "a/web", "b/agent", 80).isAllowed()).isTrue();
  }

  @Test
  void doesNotKnowLabelsOfUndeclaredNamespaces() {
    String policies =
        policy(
            "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}],"
                + " ports: [{port: 1}]}, {from: [{namespaceSelector:"
                + " {matchLabels: {kubernetes.io/metadata.name: b}}}], ports: [{port: 2}]}]");
    Reachability open = reach(Switches.OPEN, policies);
    assertThat(verdict(open, "b/cli", "a/web", 1).doubts())
        .containsExactly(Doubt.UNDECLARED_NAMESPACE);
    assertThat(verdict(open, "b/cli", "a/web", 2).isAllowed()).isTrue();
    assertThat(verdict(open, "b/cli", "a/web", 3).isDenied()).isTrue();
    assertThat(verdict(reach(policies), "b/cli", "a/web", 1).isDenied()).isTrue();
  }

  /** The API server overwrites the automatic label with the name. */
  @Test
  void doesNotTrustAWrittenAutomaticLabel() {
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: b, labels: {kubernetes.io/metadata.name: shop, team: x}}
        ---
        """;
    String policies =
        policy(
            "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels:"
                + " {kubernetes.io/metadata.name: shop}}}], ports: [{port: 1}]}, {from:"
                + " [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b, team: x}}}],"
                + " ports: [{port: 2}]}]");
    Reachability reach = reach(Switches.OPEN, namespace + policies);
    assertThat(verdict(reach, "b/cli", "a/web", 1).isDenied()).isTrue();
    assertThat(verdict(reach, "b/cli", "a/web", 2).isAllowed()).isTrue();
  }

  @Test
  void doesNotKnowTheNameOfAnUnwrittenNamespace() {
    String pods =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: x, labels: {app: x}}
        spec: {containers: [{name: m}]}
        ---
        """;
    String policies =
        policy(
            "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels:"
                + " {kubernetes.io/metadata.name: shop}}}]}]");
    assertThat(verdict(reach(Switches.OPEN, pods + policies), "default/x", "a/web", 1).doubts())
        .containsExactly(Doubt.UNWRITTEN_NAMESPACE);
    assertThat(verdict(reach(pods + policies), "default/x", "a/web", 1).isDenied()).isTrue();
  }

  /** What leaves its namespace out lands in one namespace, whichever that is. */
  @Test
  void aPolicyWithoutNamespaceMaySelectAnywhere() {
    String unwritten =
        policy("podSelector: {}").replace(", namespace: a", "")
            + """
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: x}
            spec: {containers: [{name: m}]}
            """;
    Reachability open = reach(Switches.OPEN, unwritten);
    assertThat(verdict(open, "b/cli", "default/x", 1).isDenied()).isTrue();
    assertThat(verdict(open, "b/cli", "a/web", 1).doubts())
        .containsExactly(Doubt.UNWRITTEN_NAMESPACE);
    Reachability closed = reach(unwritten);
    assertThat(verdict(closed, "b/cli", "default/x", 1).isDenied()).isTrue();
    assertThat(verdict(closed, "b/cli", "a/web", 1).isAllowed()).isTrue();
    assertThat(verdict(open, "somewhere", "default/x", 1).isDenied()).isTrue();
  }

  @Test
  void placeholdersAndControllersHideLabels() {
    String placeholder =
        policy("podSelector: {matchLabels: {app: '${APP}'}}, policyTypes: [Ingress]");
    assertThat(verdict(reach(placeholder), "b/cli", "a/web", 80).doubts())
        .containsExactly(Doubt.PLACEHOLDER);
    String hash =
        policy(
                "podSelector: {}, ingress: [{from: [{podSelector: {matchLabels:"
                    + " {controller-revision-hash: x}}}]}, {ports: [{port: 2}], from: [{podSelector:"
                    + " {matchExpressions: [{key: controller-revision-hash, operator: Exists}]}}]}]")
            .replace("namespace: a", "namespace: b");
    Reachability reach = reach(Switches.CLOSED.with(Switches.HostNetwork.ORDINARY), hash);
    assertThat(verdict(reach, "b/agent", "b/cli", 1).doubts())
        .containsExactly(Doubt.CONTROLLER_LABEL);
    assertThat(verdict(reach, "b/agent", "b/cli", 2).isAllowed()).isTrue();
    assertThat(verdict(reach, "b/cli", "b/agent", 1).isDenied()).isTrue();
  }

  @Test
  void whatIsDeniedToSomePodElsewhereIsDeniedToAll() {
    Reachability own = reach(policy("podSelector: {}, ingress: [{from: [{podSelector: {}}]}]"));
    assertThat(verdict(own, "somewhere", "a/web", 8080).isDenied()).isTrue();
    Reachability any =
        reach(
            policy(
                "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {x: y}}}]}]"));
    assertThat(verdict(any, "somewhere", "a/web", 8080).doubts()).containsExactly(Doubt.SOME_POD);
    Reachability all =
        reach(policy("podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]"));
    Between between = all.between(new Peer.SomePod(), peer(all, "a/web"));
    assertThat(between.ingress().allowed().isAll()).isTrue();
    assertThat(between.outcome().depends().isAll()).isTrue();
  }

  @Test
  void tellsWhatIsRefusedToEverybodyElsewhere() {
    Reachability reach =
        reach(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: p, namespace: a}
            spec:
              podSelector: {matchLabels: {app: web}}
              ingress:
                - {from: [{podSelector: {}}]}
                - {from: [{namespaceSelector: {matchLabels: {x: y}}}], ports: [{port: http}]}
            """);
    Peer web = Peer.of(reach.workloads().get(0));
    Connections refused = reach.refusedElsewhere(web, Direction.INGRESS);
    assertThat(refused.contains(Protocol.TCP, 8080)).as("perhaps a namespace has x=y").isFalse();
    assertThat(refused.contains(Protocol.TCP, 80)).isTrue();
    assertThat(reach.refusedElsewhere(web, Direction.EGRESS).isEmpty()).isTrue();
    assertThat(reach.openers(web, Direction.INGRESS, Protocol.TCP, 8080)).hasSize(2);
    assertThat(reach.openers(web, Direction.INGRESS, Protocol.TCP, 80)).hasSize(1);
  }

  @Test
  void knowsPodsBehindAServiceByItsSelector() {
    List<Resource> resources =
        Manifests.read(
            PODS
                + """
                apiVersion: v1
                kind: Service
                metadata: {name: gone, namespace: a}
                spec: {selector: {app: gone, tier: back}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: a}
                spec: {selector: {app: web}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: p, namespace: a}
                spec:
                  podSelector: {matchLabels: {app: gone}}
                  ingress: [{from: [{podSelector: {matchLabels: {app: other}}}]}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: q, namespace: a}
                spec:
                  podSelector: {matchLabels: {tier: back, version: two}}
                  ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b}}}]}]
                """);
    Reachability reach = Reachability.of(resources, Switches.CLOSED);
    List<Service> services =
        resources.stream().filter(Service.class::isInstance).map(Service.class::cast).toList();
    assertThat(services).extracting(reach::hasUnknownPods).containsExactly(true, false);
    Peer gone = Peer.behind(services.get(0));
    assertThat(reach.isolation(gone, Direction.INGRESS).certain()).isTrue();
    List<Verdict> verdicts =
        reach.workloads().stream()
            .map(from -> reach.verdict(Peer.of(from), gone, Protocol.TCP, 80))
            .toList();
    assertThat(verdicts.get(0).isDenied()).as("web").isTrue();
    assertThat(verdicts.get(1).isAllowed()).as("other").isTrue();
    assertThat(verdicts.get(2).doubts()).as("cli, if the pods have version=two").isNotEmpty();
  }

  @Test
  void unreadableBlocksAreNotGuessed() {
    Reachability reach =
        reach(policy("podSelector: {}, ingress: [{from: [{ipBlock: {cidr: '${CIDR}'}}]}]"));
    assertThat(verdict(reach, "198.51.100.7", "a/web", 1).doubts())
        .containsExactly(Doubt.UNREADABLE);
    assertThat(verdict(reach, "b/cli", "a/web", 1).doubts()).containsExactly(Doubt.UNREADABLE);
  }

  @Test
  void policiesOfOnePriorityThatDisagreeDecideNothing() {
    String two = clusterWide("one", 7, "Accept") + "---\n" + clusterWide("two", 7, "Deny");
    Verdict depends = verdict(reach(two), "b/cli", "a/web", 80);
    assertThat(depends.doubts()).containsExactly(Doubt.EQUAL_PRIORITY);
    assertThat(
            verdict(reach(two.replace("name: two", "name: zwei")), "a/web", "b/cli", 80)
                .isAllowed())
        .isTrue();
    String apart = clusterWide("one", 8, "Accept") + "---\n" + clusterWide("two", 7, "Deny");
    Verdict denied = verdict(reach(apart), "b/cli", "a/web", 80);
    assertThat(denied.because()).isEqualTo("ingress rule 1 of ClusterNetworkPolicy two denies it");
  }

  private static String clusterWide(String name, int priority, String action) {
    return """
        apiVersion: policy.networking.k8s.io/v1alpha2
        kind: ClusterNetworkPolicy
        metadata: {name: %s}
        spec:
          tier: Admin
          priority: %d
          subject: {namespaces: {matchLabels: {kubernetes.io/metadata.name: a}}}
          ingress:
            - action: %s
              from: [{namespaces: {}}]
        """
        .formatted(name, priority, action);
  }

  @Test
  void listsPeersThatFareAlike() {
    Reachability reach =
        reach(
            policy(
                "podSelector: {}, ingress: [{from: [{podSelector: {}}]},"
                    + " {from: [{ipBlock: {cidr: 203.0.113.0/24}}], ports: [{port: 443}]}]"));
    Side side = reach.ingress(workload(reach, "a/web"));
    List<String> groups =
        side.groups().stream()
            .filter(g -> !g.outcome().allowed().isEmpty())
            .map(
                g ->
                    g.workloads().stream().map(Workload::name).toList()
                        + " "
                        + g.outside()
                        + ": "
                        + g.outcome().allowed())
            .toList();
    assertThat(groups)
        .containsExactlyInAnyOrder(
            "[other, web] none: all connections", "[] 203.0.113.0-203.0.113.255: TCP 443");
  }

  @Test
  void printsItsSwitches() {
    assertThat(Switches.CLOSED.withPodRange(AddressSet.ofBlocks("10.8.0.0/14")).describe())
        .containsExactly(
            "ipBlocks and pods: by address",
            "pod addresses: 10.8.0.0-10.11.255.255",
            "hostNetwork pods: unknown",
            "port name in several containers: unknown",
            "port names of sidecars: unknown",
            "namespaces in no manifest: name only",
            "nodes: apart");
  }
}

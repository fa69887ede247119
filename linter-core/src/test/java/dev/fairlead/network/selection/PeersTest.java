package dev.fairlead.network.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static final String PODS =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: front, labels: {app: web}}
      spec: {containers: [{name: c}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: cart, namespace: shop, labels: {app: cart}}
      spec: {containers: [{name: c}]}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: front}
      ---
      """;

  private static String policy(String... peers) {
    return PODS
        + """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: p, namespace: shop}
        spec: {podSelector: {}, ingress: [{from: [%s]}]}
        """
            .formatted(String.join(", ", peers));
  }

  private static String pods(String labels) {
    return "{podSelector: {matchLabels: {" + labels + "}}}";
  }

  private static String namespaces(String labels) {
    return "{namespaceSelector: {matchLabels: {" + labels + "}}}";
  }

  @Nested
  class Misses {
    private List<Class<?>> misses(String peer) {
      return PeerMisses.of(NetworkFixture.of(policy(peer)).network()).stream()
          .<Class<?>>map(Object::getClass)
          .toList();
    }

    @Test
    void arePodsOfAnotherNamespaceAndPodsWithNearlyTheLabel() {
      assertThat(misses(pods("app: web"))).containsExactly(PeerMiss.Pods.class);
      assertThat(misses(pods("app: crat"))).containsExactly(PeerMiss.Pods.class);
      assertThat(misses(pods("app: cart"))).isEmpty();
      assertThat(misses(pods("app: prometheus"))).isEmpty();
    }

    @Test
    void areTheNameServersWithoutTheirNamespace() {
      assertThat(misses(pods("k8s-app: kube-dns"))).containsExactly(PeerMiss.NameServers.class);
    }

    @Test
    void areNamespacesByALabelThatNobodySets() {
      assertThat(misses(namespaces("name: front"))).containsExactly(PeerMiss.NamespaceLabel.class);
      assertThat(misses(namespaces("name: kube-system")))
          .containsExactly(PeerMiss.NamespaceLabel.class);
      assertThat(misses(namespaces("name: elsewhere"))).isEmpty();
      assertThat(misses(namespaces("kubernetes.io/metadata.name: front"))).isEmpty();
    }

    @Test
    void areNamespacesWithNearlyTheName() {
      assertThat(misses(namespaces("kubernetes.io/metadata.name: frnot")))
          .containsExactly(PeerMiss.NamespaceSlip.class);
      assertThat(misses(namespaces("kubernetes.io/metadata.name: shop"))).isEmpty();
    }

    @Test
    void mayBeLabelledElsewhere() {
      String labelled =
          "{apiVersion: v1, kind: Namespace, metadata: {name: front, labels: {name: front}}}";
      assertThat(
              PeerMisses.of(
                  NetworkFixture.of(policy(namespaces("name: front")))
                      .surroundings(labelled)
                      .network()))
          .isEmpty();
    }
  }

  @Nested
  class Pairs {
    private List<String> pairs(String... peers) {
      return PeerPairs.of(NetworkFixture.of(policy(peers)).network()).stream()
          .map(pair -> pair.proof().map(Enum::name).orElse("none"))
          .toList();
    }

    @Test
    void areProvenByPodsThatAreInThoseNamespacesOnly() {
      String front = namespaces("kubernetes.io/metadata.name: front");
      assertThat(pairs(front, pods("app: web"))).containsExactly("PODS_ARE_THERE");
      assertThat(pairs(pods("app: web"), front)).containsExactly("PODS_ARE_THERE");
      assertThat(pairs(front, pods("app: cart"))).isEmpty();
      assertThat(pairs(front, pods("app: gone"))).containsExactly("none");
    }

    @Test
    void areProvenByNamespacesThatIncludeTheOwn() {
      assertThat(pairs("{namespaceSelector: {}}", pods("app: gone")))
          .containsExactly("NOTHING_ADDED");
      assertThat(pairs(namespaces("kubernetes.io/metadata.name: shop"), pods("app: cart")))
          .containsExactly("NOTHING_ADDED");
    }

    @Test
    void areTwoAndNotInOneItem() {
      String both = "{namespaceSelector: {}, podSelector: {matchLabels: {app: gone}}}";
      assertThat(pairs(both)).isEmpty();
      assertThat(pairs("{ipBlock: {cidr: 10.0.0.0/8}}", namespaces("x: y"), pods("app: gone")))
          .isEmpty();
    }
  }
}

package dev.fairlead.network.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.PodDisruptionBudget;
import dev.fairlead.resource.ScaleTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SelectionsTest {
  private static final String CARTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: carts, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: carts, tier: back}}
          spec: {containers: [{name: c, ports: [{name: metrics, containerPort: 9090}]}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: carts, namespace: shop, labels: {app: carts}}
      spec: {selector: {app: carts}, ports: [{name: http, port: 80}, {name: metrics, port: 9090}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: bare, namespace: shop}
      spec: {selector: {app: bare, x: y}, ports: [{name: http, port: 80}]}
      ---
      """;

  @Nested
  class Autoscalers {
    private static Scaling scaling(NetworkFixture fixture) {
      Network network = fixture.network();
      return network.scalingOf(network.all(ScaleTarget.class).findFirst().orElseThrow());
    }

    private static String scaler(String kind, String name) {
      return """
          apiVersion: autoscaling/v2
          kind: HorizontalPodAutoscaler
          metadata: {name: h, namespace: shop}
          spec: {scaleTargetRef: {apiVersion: apps/v1, kind: %s, name: %s}}
          """
          .formatted(kind, name);
    }

    @Test
    void scaleAnObjectOfTheirNamespace() {
      assertThat(scaling(NetworkFixture.of(CARTS + scaler("Deployment", "carts"))))
          .isInstanceOf(Scaling.Found.class);
    }

    @Test
    void missItWhereANameAlikeOrAnotherKindIsThere() {
      for (String scaler : List.of(scaler("Deployment", "cart"), scaler("StatefulSet", "carts"))) {
        assertThat(scaling(NetworkFixture.of(CARTS + scaler)))
            .isInstanceOfSatisfying(
                Scaling.Missing.class, m -> assertThat(m.near()).hasToString("[Deployment carts]"));
      }
    }

    @Test
    void missItWhereANameAlikeIsDefinedElsewhere() {
      String scaler = scaler("Deployment", "cart");
      assertThat(scaling(NetworkFixture.of(scaler).surroundings(CARTS)))
          .isInstanceOfSatisfying(
              Scaling.Missing.class, m -> assertThat(m.near()).hasToString("[Deployment carts]"));
      String other = CARTS.replace("namespace: shop", "namespace: other");
      assertThat(scaling(NetworkFixture.of(scaler).surroundings(other)))
          .isInstanceOf(Scaling.Unknown.class);
    }

    @Test
    void cannotScaleWithoutReplicasOrInAnotherGroup() {
      String agents = CARTS.replace("kind: Deployment", "kind: DaemonSet");
      assertThat(scaling(NetworkFixture.of(agents + scaler("DaemonSet", "carts"))))
          .isInstanceOf(Scaling.NotScalable.class);
      String old = scaler("Deployment", "carts").replace("apps/v1", "extensions/v1beta1");
      assertThat(scaling(NetworkFixture.of(CARTS + old))).isInstanceOf(Scaling.WrongGroup.class);
      assertThat(scaling(NetworkFixture.of(CARTS + old).minor(15)))
          .isInstanceOf(Scaling.Found.class);
    }

    @Test
    void mayScaleWhatIsDefinedElsewhere() {
      assertThat(scaling(NetworkFixture.of(CARTS + scaler("Deployment", "orders"))))
          .isInstanceOf(Scaling.Unknown.class);
      assertThat(
              scaling(
                  NetworkFixture.of(CARTS + scaler("Deployment", "cart"))
                      .surroundings(CARTS.replace("carts", "cart"))))
          .isInstanceOf(Scaling.Unknown.class);
      assertThat(scaling(NetworkFixture.of(scaler("Deployment", "x")).complete()))
          .isInstanceOf(Scaling.Missing.class);
    }
  }

  @Nested
  class DisruptionBudgets {
    private static Protection protection(String version, String selector) {
      String manifest =
          """
          apiVersion: policy/%s
          kind: PodDisruptionBudget
          metadata: {name: b, namespace: shop}
          spec: {minAvailable: 1%s}
          """
              .formatted(version, selector);
      Network network = NetworkFixture.of(CARTS + manifest).network();
      return network.protectionOf(network.all(PodDisruptionBudget.class).findFirst().orElseThrow());
    }

    @Test
    void protectPodsByLabel() {
      assertThat(protection("v1", ", selector: {matchLabels: {app: carts}}"))
          .isInstanceOf(Protection.Pods.class);
      assertThat(
              protection(
                  "v1",
                  ", selector: {matchExpressions: [{key: app, operator: In, values: [carts]}]}"))
          .isInstanceOf(Protection.Pods.class);
    }

    @Test
    void anEmptySelectorIsEverythingAndInTheBetaNothing() {
      assertThat(protection("v1", ", selector: {}"))
          .isInstanceOfSatisfying(Protection.Pods.class, p -> assertThat(p.everything()).isTrue());
      assertThat(protection("v1beta1", ", selector: {}")).isInstanceOf(Protection.Nothing.class);
      assertThat(protection("v1", "")).as("a patch").isInstanceOf(Protection.Unknown.class);
    }

    @Test
    void protectNothingWhereALabelIsTooMuch() {
      assertThat(protection("v1", ", selector: {matchLabels: {app: carts, release: r}}"))
          .isInstanceOfSatisfying(
              Protection.Nothing.class,
              n ->
                  assertThat(n.nearest().map(NearMiss::workload).orElseThrow())
                      .hasToString("Deployment carts"));
      assertThat(protection("v1", ", selector: {matchLabels: {app: other}}"))
          .isInstanceOf(Protection.Unknown.class);
    }

    @Test
    void cannotTellLabelsThatControllersMake() {
      assertThat(protection("v1", ", selector: {matchLabels: {pod-template-hash: x}}"))
          .isInstanceOf(Protection.Unknown.class);
    }
  }

  @Nested
  class Monitors {
    private static Scrape scrape(String monitors, String spec) {
      String manifest =
          """
          apiVersion: monitoring.coreos.com/v1
          kind: %s
          metadata: {name: carts, namespace: shop}
          spec: {%s}
          """
              .formatted(monitors, spec);
      Network network = NetworkFixture.of(CARTS + manifest).network();
      return network.scrapeOf(network.all(Monitor.class).findFirst().orElseThrow());
    }

    private static Scrape.Port port(String name) {
      Scrape scrape =
          scrape(
              "ServiceMonitor",
              "selector: {matchLabels: {app: carts}}, endpoints: [{port: " + name + "}]");
      return ((Scrape.Services) scrape).ports().get(0);
    }

    @Test
    void ofServicesNamePortsOfTheService() {
      assertThat(port("metrics")).isInstanceOf(Scrape.Port.Found.class);
      assertThat(port("\"9090\""))
          .isInstanceOfSatisfying(
              Scrape.Port.Missing.class,
              m -> assertThat(m.service()).hasToString("Optional[metrics]"));
      assertThat(port("web"))
          .isInstanceOfSatisfying(
              Scrape.Port.Missing.class, m -> assertThat(m.service()).isEmpty());
      assertThat(port("$PORT")).isInstanceOf(Scrape.Port.Unknown.class);
    }

    @Test
    void ofServicesLookAtLabelsOfTheServiceNotOfItsPods() {
      assertThat(scrape("ServiceMonitor", "selector: {matchLabels: {app: bare}}"))
          .isInstanceOfSatisfying(
              Scrape.Nothing.class,
              n -> assertThat(n.near().orElseThrow().sign()).isEqualTo(Scrape.Sign.LABELS_OF_PODS));
      assertThat(scrape("ServiceMonitor", "selector: {matchLabels: {app: cart}}"))
          .isInstanceOfSatisfying(
              Scrape.Nothing.class,
              n -> assertThat(n.near().orElseThrow().sign()).isEqualTo(Scrape.Sign.SLIP));
      assertThat(scrape("ServiceMonitor", "selector: {matchLabels: {app: orders}}"))
          .isInstanceOf(Scrape.Unknown.class);
    }

    @Test
    void meanTheServiceThatHasThePortAndTheValueOrSomeOfThePairs() {
      String spec = "endpoints: [{port: metrics}], selector: {matchLabels: {%s}}";
      String other = spec.replace("metrics", "web");
      assertThat(sign(spec, "name: carts")).hasValue(Scrape.Sign.OTHER_KEY);
      assertThat(sign(spec, "app: carts, part: metrics")).hasValue(Scrape.Sign.SOME_PAIRS);
      assertThat(sign(other, "name: carts")).isEmpty();
      assertThat(sign(other, "app: carts, part: metrics")).isEmpty();
    }

    private static Optional<Scrape.Sign> sign(String spec, String selector) {
      String manifest =
          """
          apiVersion: monitoring.coreos.com/v1
          kind: ServiceMonitor
          metadata: {name: m, namespace: shop}
          spec: {%s}
          """
              .formatted(spec.formatted(selector));
      Network network = NetworkFixture.of(CARTS + manifest).network();
      Scrape scrape = network.scrapeOf(network.all(Monitor.class).findFirst().orElseThrow());
      return scrape instanceof Scrape.Nothing nothing
          ? nothing.near().map(Scrape.Miss::sign)
          : Optional.empty();
    }

    @Test
    void ofPodsMeanTheWorkloadThatComesClose() {
      assertThat(scrape("PodMonitor", "selector: {matchLabels: {app: carts, x: y}}"))
          .isInstanceOfSatisfying(
              Scrape.Nothing.class,
              n -> assertThat(n.pods().orElseThrow().workload()).hasToString("Deployment carts"));
    }

    @Test
    void lookInTheirOwnNamespaceUnlessToldOtherwise() {
      String selector = "selector: {matchLabels: {app: carts}}, namespaceSelector: ";
      assertThat(scrape("ServiceMonitor", selector + "{matchNames: [other]}"))
          .isInstanceOfSatisfying(
              Scrape.Nothing.class,
              n ->
                  assertThat(n.near().orElseThrow().sign()).isEqualTo(Scrape.Sign.OTHER_NAMESPACE));
      assertThat(scrape("ServiceMonitor", selector + "{any: true}"))
          .isInstanceOf(Scrape.Services.class);
    }

    @Test
    void ofPodsNameContainerPorts() {
      String selector = "selector: {matchLabels: {tier: back}}, podMetricsEndpoints: ";
      assertThat(scrape("PodMonitor", selector + "[{port: metrics}]"))
          .isInstanceOfSatisfying(
              Scrape.Pods.class,
              p -> assertThat(p.ports().get(0)).isInstanceOf(Scrape.Port.Found.class));
      assertThat(scrape("PodMonitor", selector + "[{port: \"9090\"}]"))
          .isInstanceOfSatisfying(
              Scrape.Pods.class,
              p -> assertThat(p.ports().get(0)).isInstanceOf(Scrape.Port.Missing.class));
      assertThat(scrape("PodMonitor", "selector: {matchLabels: {app: x}}"))
          .isInstanceOf(Scrape.Unknown.class);
    }
  }
}

package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackendsTest {
  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          metadata: {labels: {app: web, tier: front}}
          spec: {containers: [{name: c, ports: [{containerPort: 8080, name: http}]}]}
      ---
      """;

  private static String service(String name, String selector) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: %s}
        spec:
          selector: %s
          ports: [{port: 80, targetPort: 8080}]
        """
        .formatted(name, selector);
  }

  private static Backends backends(NetworkFixture fixture, String name) {
    Network network = fixture.network();
    return network.backendsOf(NetworkFixture.service(network, name));
  }

  private static Doubt.Kind onlyDoubt(Backends backends) {
    assertThat(backends.provablyEmpty()).isFalse();
    assertThat(backends.doubts()).hasSize(1);
    return backends.doubts().get(0).kind();
  }

  @Test
  void everyPairMustBeCarried() {
    Backends both = backends(NetworkFixture.of(WEB + service("s", "{app: web, tier: front}")), "s");
    Backends one = backends(NetworkFixture.of(WEB + service("s", "{app: web, zone: a}")), "s");

    assertThat(both.pods()).hasSize(1);
    assertThat(both.doubts()).isEmpty();
    assertThat(one.provablyEmpty()).isTrue();
  }

  @Test
  void aSlipIsProofAndNamesTheLabelThatWasMeant() {
    Network network = NetworkFixture.of(WEB + service("s", "{app: wbe}")).network();
    Backends backends = network.backendsOf(NetworkFixture.service(network, "s"));

    assertThat(backends.provablyEmpty()).isTrue();
    assertThat(network.nearestMiss(backends.service()))
        .hasValueSatisfying(
            miss -> {
              assertThat(miss.workload().name()).isEqualTo("web");
              assertThat(miss.differences())
                  .singleElement()
                  .satisfies(d -> assertThat(d.have()).hasToString("Optional[app=web]"));
              assertThat(miss.evidence().get(0).place().text()).isEqualTo("app: web");
            });
  }

  @Test
  void withoutAnyHintItsPodsMayBeElsewhere() {
    NetworkFixture fixture = NetworkFixture.of(WEB + service("s", "{app: orders}"));

    assertThat(onlyDoubt(backends(fixture, "s"))).isEqualTo(Doubt.Kind.OPEN_WORLD);
    assertThat(backends(fixture.complete(), "s").provablyEmpty()).isTrue();
  }

  @Test
  void aWorkloadWithAnotherValueForAPairIsASiblingUnlessMoreSpeaksForIt() {
    String part = service("s", "{app: web, tier: back}").replace("app: web", "part-of: shop");
    String pods = WEB.replace("app: web", "part-of: shop");

    assertThat(onlyDoubt(backends(NetworkFixture.of(pods + part), "s")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
    assertThat(backends(NetworkFixture.of(pods + part.replace("tier: back", "x: y")), "s"))
        .isInstanceOf(Backends.Empty.class);
  }

  @Test
  void labelsThatDifferInDigitsAreSiblingsNotSlips() {
    String pods = WEB.replace("app: web, tier: front", "app: shard-1");

    assertThat(
            backends(NetworkFixture.of(pods + service("s", "{app: shard-2}")), "s").provablyEmpty())
        .isFalse();
  }

  @Test
  void generatedLabelsCannotBeEvaluated() {
    NetworkFixture fixture =
        NetworkFixture.of(WEB + service("web", "{app: web, pod-template-hash: abc}"));

    assertThat(onlyDoubt(backends(fixture, "web"))).isEqualTo(Doubt.Kind.GENERATED_LABEL);
  }

  @Test
  void aPlaceholderIsEqualToItselfAndNothingElseIsKnownOfIt() {
    String pods = WEB.replace("app: web", "app: '${APP}'");

    assertThat(backends(NetworkFixture.of(pods + service("s", "{app: '${APP}'}")), "s").pods())
        .hasSize(1);
    assertThat(onlyDoubt(backends(NetworkFixture.of(pods + service("s", "{app: web}")), "s")))
        .isEqualTo(Doubt.Kind.PLACEHOLDER);
  }

  @Test
  void anObjectWithoutNamespaceMayEndUpInAnother() {
    String pods = WEB.replace("metadata: {name: web}", "metadata: {name: web, namespace: shop}");

    assertThat(onlyDoubt(backends(NetworkFixture.of(pods + service("web", "{app: web}")), "web")))
        .isEqualTo(Doubt.Kind.NAMESPACE);
    Backends elsewhere =
        backends(NetworkFixture.of(pods + service("web, namespace: other", "{app: web}")), "web");
    assertThat(elsewhere.provablyEmpty()).isTrue();
  }

  @Test
  void aMatchOutsideTheScopeWeakensTheClaim() {
    NetworkFixture fixture =
        NetworkFixture.of(WEB + service("s", "{app: wbe}"))
            .surroundings(WEB.replace("app: web", "app: wbe").replace("name: web", "name: other"));

    assertThat(onlyDoubt(backends(fixture, "s"))).isEqualTo(Doubt.Kind.SURROUNDINGS);
  }

  @Test
  void anUnreadDocumentWeakensTheClaimIfItsTextHasTheLabels() {
    String manifests = WEB + service("s", "{app: wbe}");
    NetworkFixture holds = NetworkFixture.of(manifests + "---\nlabels: [\n  app: wbe\n");
    NetworkFixture other = NetworkFixture.of(manifests + "---\nlabels: [\n  app: api\n");

    assertThat(onlyDoubt(backends(holds, "s"))).isEqualTo(Doubt.Kind.UNREAD);
    assertThat(backends(other, "s").provablyEmpty()).isTrue();
  }

  @Test
  void aVariantOfTheSameApplicationOutsideTheScopeIsNoDoubt() {
    NetworkFixture fixture =
        NetworkFixture.of(WEB + service("web", "{app: webs}"))
            .surroundings(WEB.replace("app: web", "app: webs"));

    assertThat(backends(fixture, "web").provablyEmpty()).isTrue();
  }

  @Test
  void aSlipOfAnApplicationThatHasItsServiceMayBeAnotherApplication() {
    String services = service("web", "{app: web}") + "---\n" + service("other", "{app: wbe}");

    assertThat(onlyDoubt(backends(NetworkFixture.of(WEB + services), "other")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
  }

  @Test
  void aTemplateWithoutLabelsIsAFragment() {
    String fragment =
        WEB.replace("          metadata: {labels: {app: web, tier: front}}\n", "")
            .replace("    metadata: {labels: {app: web, tier: front}}\n", "");

    assertThat(fragment).doesNotContain("tier");
    assertThat(
            onlyDoubt(backends(NetworkFixture.of(fragment + service("web", "{app: web}")), "web")))
        .isEqualTo(Doubt.Kind.FRAGMENT);
  }

  @Test
  void operatorsMakePodsThatNoManifestShows() {
    String cluster =
        """
        ---
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: {name: web-db}
        """;

    assertThat(
            onlyDoubt(
                backends(
                    NetworkFixture.of(WEB + service("web", "{cluster: web-db}") + cluster), "web")))
        .isEqualTo(Doubt.Kind.OTHER_CONTROLLER);
    assertThat(
            onlyDoubt(
                backends(NetworkFixture.of(WEB + service("web", "{cnpg.io/role: rw}")), "web")))
        .isEqualTo(Doubt.Kind.OTHER_CONTROLLER);
  }

  @Test
  void endpointsGivenByHandAreEndpoints() {
    String slice =
        """
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: s-1, labels: {kubernetes.io/service-name: s}}
        addressType: IPv4
        endpoints: [{addresses: [10.0.0.1]}]
        """;

    assertThat(
            onlyDoubt(backends(NetworkFixture.of(WEB + service("s", "{app: wbe}") + slice), "s")))
        .isEqualTo(Doubt.Kind.MANUAL_ENDPOINTS);
  }

  @Test
  void anEmptySelectorSelectsNothingByDesign() {
    Backends backends = backends(NetworkFixture.of(WEB + service("web", "{}")), "web");

    assertThat(backends).isInstanceOf(Backends.NoSelector.class);
  }

  @Test
  void aWordInTheLabelIsProofForAWorkloadWithThePortsAndNoService() {
    String proxy = WEB.replace("app: web, tier: front", "app: web-proxy");
    String other = proxy.replace("8080", "8081");
    String served = service("own", "{app: web-proxy}") + "---\n";

    assertThat(backends(NetworkFixture.of(proxy + service("s", "{app: web}")), "s").provablyEmpty())
        .isTrue();
    assertThat(onlyDoubt(backends(NetworkFixture.of(other + service("s", "{app: web}")), "s")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
    assertThat(
            onlyDoubt(
                backends(NetworkFixture.of(proxy + served + service("s", "{app: web}")), "s")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
  }

  @Test
  void aPortNameThatOneWorkloadAloneDeclaresIsProof() {
    String pods = WEB.replace("name: http}", "name: webhook-server}");
    String named = service("s", "{app: orders}").replace("targetPort: 8080", "targetPort: %s");

    assertThat(
            backends(NetworkFixture.of(pods + named.formatted("webhook-server")), "s")
                .provablyEmpty())
        .isTrue();
    assertThat(onlyDoubt(backends(NetworkFixture.of(WEB + named.formatted("http")), "s")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
    String other = pods.replace("metadata: {name: web}", "metadata: {name: other}");
    assertThat(
            onlyDoubt(
                backends(NetworkFixture.of(pods + other + named.formatted("webhook-server")), "s")))
        .isEqualTo(Doubt.Kind.OPEN_WORLD);
  }

  @Test
  void anotherDefinitionOfTheServiceTellsWhatItMeans() {
    String twice = service("s", "{app: gateway}") + "---\n" + service("s", "{app: web}");

    Backends first = backends(NetworkFixture.of(WEB + twice), "s");

    assertThat(first.provablyEmpty()).isTrue();
    assertThat(((Backends.Empty) first).nearest())
        .hasValueSatisfying(miss -> assertThat(miss.signs()).contains(NearMiss.Sign.TWIN));
  }

  @Test
  void podsOfTheSystemAreInTheirNamespaceAlone() {
    String dns = service("s", "{k8s-app: kube-dns}");
    String elsewhere = dns.replace("name: s}", "name: s, namespace: infra}");

    assertThat(backends(NetworkFixture.of(elsewhere), "s"))
        .isInstanceOfSatisfying(
            Backends.Empty.class, e -> assertThat(e.systemNamespace()).contains("kube-system"));
    assertThat(onlyDoubt(backends(NetworkFixture.of(dns), "s"))).isEqualTo(Doubt.Kind.OPEN_WORLD);
  }

  @Test
  void aVariantOutsideTheScopeWithACopyOfTheServiceNeedsNoOther() {
    String proxy = WEB.replace("app: web, tier: front", "app: web-proxy");
    NetworkFixture scope = NetworkFixture.of(proxy + service("s", "{app: web}"));
    String variant = WEB.replace("name: web}", "name: other}");

    assertThat(onlyDoubt(backends(scope.surroundings(variant), "s")))
        .isEqualTo(Doubt.Kind.SURROUNDINGS);
    assertThat(
            backends(scope.surroundings("---\n" + service("s", "{app: web}")), "s").provablyEmpty())
        .isTrue();
  }
}

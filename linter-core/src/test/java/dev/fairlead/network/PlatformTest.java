package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.Ingress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody said of the cluster is no longer missing from the manifests. */
class PlatformTest {
  private static final String CLIENT =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: orders}
      spec: {selector: {app: orders}, ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: client}
      spec:
        containers:
          - {name: c, image: i, env: [{name: ORDERS_HOST, value: oders}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: i}
      spec: {defaultBackend: {service: {name: oders, port: {number: 80}}}}
      """;

  private static Platform platform(Set<String> hosts, Set<String> services) {
    return new Platform(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        hosts,
        services,
        Map.of());
  }

  private static Resolution called(NetworkFixture fixture) {
    return fixture.network().references().all().stream()
        .filter(reference -> reference.kind().isText())
        .map(Reference::resolution)
        .findFirst()
        .orElseThrow();
  }

  private static IngressBackend backend(NetworkFixture fixture) {
    Network network = fixture.network();
    Ingress ingress = network.all(Ingress.class).findFirst().orElseThrow();
    return network.backendOf(ingress, ingress.defaultBackend().orElseThrow());
  }

  @Test
  void aNameNearAServiceIsASlipAsLongAsNobodySaysMore() {
    assertThat(called(NetworkFixture.of(CLIENT))).isInstanceOf(Resolution.ServiceMissing.class);
    assertThat(backend(NetworkFixture.of(CLIENT)))
        .isInstanceOf(IngressBackend.ServiceMissing.class);
  }

  @Test
  void aHostThatIsSaidToBeOutsideIsExternal() {
    Platform platform = platform(Set.of("oders"), Set.of());

    assertThat(called(NetworkFixture.of(CLIENT).platform(platform)))
        .isInstanceOf(Resolution.External.class);
  }

  @Test
  void aServiceThatTheClusterIsSaidToHaveIsNotMissing() {
    Platform platform = platform(Set.of(), Set.of("default/oders"));

    assertThat(called(NetworkFixture.of(CLIENT).platform(platform)))
        .isInstanceOf(Resolution.Unknown.class);
    assertThat(backend(NetworkFixture.of(CLIENT).platform(platform)))
        .isInstanceOf(IngressBackend.Unknown.class);
  }
}

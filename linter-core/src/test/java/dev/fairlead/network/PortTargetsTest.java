package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortTargetsTest {
  private static NetworkFixture fixture(String target, String podSpec) {
    return NetworkFixture.of(
        """
        apiVersion: v1
        kind: Service
        metadata: {name: s}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: %s}]
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec: %s
        """
            .formatted(target, podSpec));
  }

  private static PortTarget target(NetworkFixture fixture) {
    return NetworkFixture.targets(fixture.network(), "s", 80).targets().get(0);
  }

  @Test
  void theFirstDeclarationOfANameWins() {
    PortTarget target =
        target(
            fixture(
                "http",
                "{containers: [{name: a, ports: [{name: http, containerPort: 1}]},"
                    + " {name: b, ports: [{name: http, containerPort: 2}]}]}"));

    assertThat(target).isInstanceOf(PortTarget.Declared.class);
    assertThat(target.number()).hasValue(1);
  }

  @Test
  void aNameCountsOnlyWithItsProtocol() {
    PortTarget target =
        target(
            fixture(
                "dns",
                "{containers: [{name: a, ports: [{name: dns, containerPort: 53, protocol: UDP}]}]}"));

    assertThat(target).isInstanceOf(PortTarget.OtherProtocol.class);
    assertThat(target.number()).isEmpty();
  }

  @Test
  void aNumberNeedsNoDeclaration() {
    PortTarget declared =
        target(fixture("8080", "{containers: [{name: a, ports: [{containerPort: 8080}]}]}"));
    PortTarget other =
        target(fixture("8080", "{containers: [{name: a, ports: [{containerPort: 9090}]}]}"));
    PortTarget none =
        target(
            fixture(
                "8080", "{containers: [{name: a, ports: [{containerPort: 9090}]}, {name: b}]}"));

    assertThat(declared).isInstanceOf(PortTarget.Declared.class);
    assertThat(other.number()).hasValue(8080);
    assertThat(other)
        .isInstanceOfSatisfying(
            PortTarget.Undeclared.class, u -> assertThat(u.everyContainerDeclares()).isTrue());
    assertThat(none)
        .isInstanceOfSatisfying(
            PortTarget.Undeclared.class, u -> assertThat(u.everyContainerDeclares()).isFalse());
  }

  @Test
  void sidecarsAreSearchedSince133AndInitContainersNever() {
    String sidecar =
        "{containers: [{name: a}], initContainers: [{name: b, restartPolicy: Always,"
            + " ports: [{name: http, containerPort: 15000}]}]}";
    String init = sidecar.replace(" restartPolicy: Always,", "");

    assertThat(target(fixture("http", sidecar)).number()).hasValue(15000);
    assertThat(target(fixture("http", sidecar).minor(32)).number()).isEmpty();
    assertThat(target(fixture("http", init)))
        .isInstanceOfSatisfying(
            PortTarget.Missing.class, m -> assertThat(m.elsewhere()).isPresent());
  }

  @Test
  void nowhereIsProvenWhenEverySelectedWorkloadLacksTheName() {
    String pod = "{containers: [{name: a, ports: [{name: web, containerPort: 8080}]}]}";
    Network missing = fixture("http", pod).network();
    Network opaque = fixture("http", pod.replace("name: web", "name: '${PORT}'")).network();

    assertThat(NetworkFixture.targets(missing, "s", 80).provablyNowhere()).isTrue();
    assertThat(NetworkFixture.targets(opaque, "s", 80).provablyNowhere()).isFalse();
  }

  @Test
  void aNameThatIsNoPortNameStandsForSomethingElse() {
    String pod = "{containers: [{name: a, ports: [{name: web, containerPort: 8080}]}]}";

    assertThat(target(fixture("PORT", pod))).isInstanceOf(PortTarget.Unknown.class);
    assertThat(target(fixture("'8080'", pod))).isInstanceOf(PortTarget.Unknown.class);
  }
}

package dev.fairlead.network.env;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Container;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnvironmentModelTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: NAME}
      spec: {ports: [{port: PORT}]}
      ---
      """;

  private static NetworkFixture fixture(String container, String... services) {
    StringBuilder manifests = new StringBuilder();
    int port = 80;
    for (String name : services) {
      manifests.append(SERVICE.replace("NAME", name).replace("PORT", Integer.toString(port++)));
    }
    manifests.append(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, "
            + container
            + "}]}\n");
    return NetworkFixture.of(manifests.toString());
  }

  private static ContainerEnvironment environment(NetworkFixture fixture) {
    Network network = fixture.network();
    Replicas pods = network.desiredPods().all().get(0);
    return network.environment().of(pods, pods.pods().spec().containers().get(0));
  }

  private static Variable.Value value(ContainerEnvironment environment, String name) {
    return Objects.requireNonNull(environment.variables().get(name)).value();
  }

  private static final String FROM_CONFIG =
      "env: [{name: A, valueFrom: {configMapKeyRef: {name: cfg, key: a}}}, {name: B, value: 'x$(A)'}]";

  @Test
  void aConfigMapOutsideTheInputIsUnknownAndSoIsWhatRefersToIt() {
    ContainerEnvironment open = environment(fixture(FROM_CONFIG));

    assertThat(open.starts()).isTrue();
    assertThat(value(open, "A")).isInstanceOf(Variable.Value.Unknown.class);
    assertThat(value(open, "B")).isInstanceOf(Variable.Value.Unknown.class);
  }

  @Test
  void inACompleteScopeAMissingConfigMapKeepsTheContainerFromStarting() {
    ContainerEnvironment complete = environment(fixture(FROM_CONFIG).complete());

    assertThat(complete.errors()).containsExactly("ConfigMap cfg does not exist");
  }

  @Test
  void anOptionalKeyThatIsMissingLetsTheLinkShowThrough() {
    ContainerEnvironment environment =
        environment(
            fixture(
                    "env: [{name: WEB_PORT, valueFrom:"
                        + " {configMapKeyRef: {name: cfg, key: a, optional: true}}}]",
                    "web")
                .complete());

    assertThat(value(environment, "WEB_PORT"))
        .isEqualTo(new Variable.Value.Known("tcp://<clusterIP:default/web>:80"));
  }

  @Test
  void aDeclaredVariableHidesTheLinkAndSaysSo() {
    ContainerEnvironment environment =
        environment(fixture("env: [{name: WEB_PORT, value: '$(WEB_PORT)/x'}]", "web"));
    Variable variable = Objects.requireNonNull(environment.variables().get("WEB_PORT"));

    assertThat(variable.value())
        .isEqualTo(new Variable.Value.Known("tcp://<clusterIP:default/web>:80/x"));
    assertThat(variable.hiddenLink())
        .hasValueSatisfying(service -> assertThat(service.name()).isEqualTo("web"));
  }

  @Test
  void everyServiceThatFightsForANameMayWin() {
    String[] services = {"x", "x-service", "x-service-port", "y", "y-service", "z", "z-service"};
    ContainerEnvironment environment =
        environment(fixture("args: ['$(X_SERVICE_PORT)']", services));

    assertThat(value(environment, "X_SERVICE_PORT"))
        .isEqualTo(
            new Variable.Value.Undefined(List.of("80", "tcp://<clusterIP:default/x-service>:81")));
    assertThat(value(environment, "Z_SERVICE_PORT")).isInstanceOf(Variable.Value.Undefined.class);
    assertThat(environment.args()).isEmpty();
    assertThat(environment.command()).contains(List.of());
  }

  @Test
  void secretsAreDecodedAndStringDataGoesFirst() {
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: s}
        data: {a: aGVsbG8=, b: aGVsbG8=}
        stringData: {b: plain}
        ---
        """;
    NetworkFixture fixture =
        NetworkFixture.of(
            secret
                + "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers:"
                + " [{name: c, envFrom: [{secretRef: {name: s}}]}]}\n");

    assertThat(value(environment(fixture), "a")).isEqualTo(new Variable.Value.Known("hello"));
    assertThat(value(environment(fixture), "b")).isEqualTo(new Variable.Value.Known("plain"));
  }

  @Test
  void anExecProbeKnowsOnlyWhatEnvSpellsOut() {
    Network network =
        fixture(
                "envFrom: [{configMapRef: {name: cfg}}],"
                    + " env: [{name: A, value: '1'}, {name: B, valueFrom: {fieldRef: {fieldPath: metadata.name}}}],"
                    + " livenessProbe: {exec: {command: ['$(A)', '<$(B)>', '$(WEB_PORT)']}}",
                "web")
            .network();
    Container container = NetworkFixture.workload(network, "p").podSpec().containers().get(0);

    assertThat(EnvironmentModel.probeCommand(container, container.probes().get(0)))
        .containsExactly("1", "<>", "$(WEB_PORT)");
  }
}

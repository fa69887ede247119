package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which stage speaks first, and what is said of the later ones. */
class StagesTest {
  @Test
  void whatIsNoObjectIsNotSent() {
    for (String yaml :
        new String[] {
          "just text",
          "[a, b]",
          "kind: Service",
          "apiVersion: v1",
          "{apiVersion: 1, kind: Service}",
          "{apiVersion: v1, kind: [Service]}",
          "apiVersion: v1\nkind: 'unclosed"
        }) {
      Verdict.Rejected rejected = Creating.rejected(yaml);
      assertThat(rejected.stage()).as(yaml).isEqualTo(Verdict.Stage.CLIENT);
      assertThat(rejected.code()).isEmpty();
      assertThat(rejected.causes())
          .extracting(Cause::type)
          .containsExactly(Cause.Type.NOT_AN_OBJECT);
    }
  }

  @Test
  void aKindThatIsNotServedIsNotSent() {
    assertThat(detail("{apiVersion: extensions/v1beta1, kind: Ingress}"))
        .isEqualTo(
            "`Ingress` in `extensions/v1beta1` was removed in Kubernetes 1.22:"
                + " write `networking.k8s.io/v1`");
    assertThat(detail("{apiVersion: v1, kind: Sevice}"))
        .isEqualTo("there is no `Sevice` in `v1` in Kubernetes 1.36: write `Service`");
    assertThat(detail("{apiVersion: v1, kind: Deployment}"))
        .isEqualTo("there is no `Deployment` in `v1` in Kubernetes 1.36: write `apps/v1`");
  }

  private static String detail(String yaml) {
    Verdict.Rejected rejected = Creating.rejected(yaml);
    assertThat(rejected.stage()).isEqualTo(Verdict.Stage.CLIENT);
    assertThat(Creating.words(rejected.causes())).containsExactly("NO_KIND_MATCH apiVersion");
    return rejected.causes().get(0).detail();
  }

  @Test
  void aCustomResourceIsTakenAsItIs() {
    String yaml =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: Not A Name}
        spec: {anything: [1, null]}
        """;
    Verdict.Accepted accepted = (Verdict.Accepted) Creating.all(yaml).get(0);
    assertThat(accepted.object()).isSameAs(accepted.document().root());
  }

  @Test
  void aKindWithoutRulesOfItsOwnIsDecodedAndItsMetadataChecked() {
    assertThat(
            Creating.causes(
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: 'system:reader', labels: {a: b c}}
                rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]
                """))
        .containsExactly("INVALID metadata.labels");
    assertThat(
            Creating.causes(
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: reader}
                rules: [{apiGroup: [''], resources: pods}]
                """))
        .containsExactly("TYPE_MISMATCH rules.resources");
  }

  @Test
  void aNamespaceThatIsKnownNotToExistIsA404() {
    ServerOptions closed = Creating.options().withNamespaces(Set.of("default"));
    String yaml =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: a, namespace: shop}
        """;
    Verdict.Rejected rejected = (Verdict.Rejected) Creating.all(closed, yaml).get(0);
    assertThat(rejected.code()).contains(404);
    String namespace = "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n";
    assertThat(Creating.all(closed, namespace + yaml)).allMatch(Verdict.Accepted.class::isInstance);
    assertThat(Creating.causes(yaml)).isEmpty();
  }

  @Test
  void ofSeveralTypeErrorsTheFirstKeyInTheAlphabetSpeaks() {
    Verdict.Rejected rejected =
        Creating.rejected(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              type: 1
              ports: [{port: http}]
              foo: bar
            """);
    assertThat(rejected.code()).contains(400);
    assertThat(Creating.words(rejected.causes())).containsExactly("TYPE_MISMATCH spec.ports.port");
    assertThat(Creating.words(rejected.next()))
        .containsExactly("TYPE_MISMATCH spec.type", "UNKNOWN_FIELD spec.foo");
  }

  @Test
  void whatAMistakeBringsAboutIsNotToldBesideIt() {
    Verdict.Rejected rejected =
        Creating.rejected(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: Web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  container: [{name: a, image: b}]
            """);
    assertThat(Creating.words(rejected.causes()))
        .containsExactly("UNKNOWN_FIELD spec.template.spec.container");
    assertThat(Creating.words(rejected.next())).containsExactly("INVALID metadata.name");
  }

  @Test
  void manyUnknownFieldsAreCutOffAtAHundred() {
    StringBuilder yaml = new StringBuilder("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}");
    for (int i = 0; i < 150; i++) {
      yaml.append(", f").append(i).append(": 1");
    }
    assertThat(Creating.causes(yaml.append('}').toString())).hasSize(100);
  }

  @Test
  void theOrderOfDocumentsIsKept() {
    List<Verdict> verdicts =
        Creating.all(
            """
            {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
            ---
            nothing
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
            """);
    assertThat(verdicts).hasSize(3);
    assertThat(verdicts.get(1)).isInstanceOf(Verdict.Rejected.class);
    assertThat(verdicts.get(2).object().at("metadata", "name")).isNotNull();
  }

  @Test
  void everyCauseSaysWhatIsWrongWithoutAFullStop() {
    for (Cause cause : Creating.rejected(MANY_MISTAKES).causes()) {
      assertThat(cause.detail()).isNotBlank().doesNotEndWith(".").matches("[^A-Z].*");
    }
  }

  private static final String MANY_MISTAKES =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: A}
      spec:
        dnsPolicy: none
        containers:
        - {name: A, image: ' ', ports: [{containerPort: 0}, {containerPort: 1, protocol: tcp}]}
        - {env: [{name: ''}], envFrom: [{}], readinessProbe: {}}
        tolerations: [{operator: Equal}]
      """;
}

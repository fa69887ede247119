package dev.fairlead.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import org.junit.jupiter.api.Test;

class FragmentsTest {
  private static boolean isOne(String file, String text, boolean nearKustomization) {
    SourceFile source = new SourceFile(file, text);
    return Fragments.isOne(new SnakeYamlReader().read(source).get(0), nearKustomization);
  }

  @Test
  void directivesOfStrategicMergePatchesTell() {
    String text =
        "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{$patch: delete, port: 80}]}\n";

    assertThat(isOne("a.yaml", text, false)).isTrue();
    assertThat(isOne("a.yaml", text.replace("$patch: delete, ", ""), false)).isFalse();
  }

  @Test
  void containersWithoutImageInAWorkloadWithoutSelectorTell() {
    String text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: a}
        spec: {template: {spec: {containers: [{name: c, env: []}]}}}
        """;

    assertThat(isOne("a.yaml", text, false)).isTrue();
    assertThat(isOne("a.yaml", text.replace("env: []", "image: i"), false)).isFalse();
  }

  @Test
  void nearAKustomizationWhatLacksTheEssentialsIsAPatch() {
    String replicas =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 3}\n";
    String type = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: NodePort}\n";
    String crd =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}\n";

    assertThat(isOne("a.yaml", replicas, true)).isTrue();
    assertThat(isOne("a.yaml", replicas, false)).isFalse();
    assertThat(isOne("a.yaml", type, true)).isTrue();
    assertThat(isOne("a.yaml", type, false)).isFalse();
    assertThat(isOne("config/crd_patch.yaml", crd, true)).isTrue();
    assertThat(isOne("config/crd.yaml", crd, true)).isFalse();
  }

  @Test
  void jkubeMergesWhatLiesInItsDirectory() {
    String text = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";

    assertThat(isOne("app/src/main/jkube/service.yml", text, false)).isTrue();
  }
}

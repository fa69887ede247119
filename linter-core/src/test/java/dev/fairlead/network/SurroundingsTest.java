package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final Network ALL =
      NetworkFixture.of(
              """
              apiVersion: v1
              kind: Pod
              metadata: {name: web, labels: {app: web}}
              spec: {containers: [{name: c}]}
              ---
              apiVersion: v1
              kind: Pod
              metadata: {name: web, namespace: other, labels: {app: web}}
              spec: {containers: [{name: c}]}
              ---
              apiVersion: apps/v1
              kind: Deployment
              metadata: {name: web}
              spec: {template: {metadata: {labels: {app: web}}}}
              """)
          .network();

  @Test
  void holdEverythingButTheScopesOwnDocuments() {
    Workload first = NetworkFixture.workload(ALL, "web");
    Labels.Label label = first.template().labels().all().iterator().next();
    InputObjects objects = new InputObjects(ALL::resources);

    assertThat(objects.around(List.of()).named("", "Pod", "web")).hasSize(2);
    assertThat(objects.around(List.of()).labelled(label)).as("a fragment makes no pods").hasSize(2);
    Surroundings others = objects.around(List.of(first.meta().document()));
    assertThat(others.named("", "Pod", "web"))
        .extracting(Resource::namespace)
        .containsExactly("other");
    assertThat(others.labelled(label)).extracting(Resource::namespace).containsExactly("other");
    assertThat(Surroundings.NONE.named("", "Pod", "web")).isEmpty();
  }
}

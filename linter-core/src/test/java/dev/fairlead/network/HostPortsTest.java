package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostPortsTest {
  private static String workload(String kind, String name, String pod, String port) {
    return """
        apiVersion: apps/v1
        kind: %s
        metadata: {name: %s}
        spec:
          template:
            metadata: {labels: {app: %2$s}}
            spec: {%s containers: [{name: c, image: %2$s, ports: [{%s}]}]}
        ---
        """
        .formatted(kind, name, pod, port);
  }

  private static List<String> conflicts(String... workloads) {
    return NetworkFixture.of(String.join("", workloads)).network().hostPortConflicts().stream()
        .map(c -> c.everywhere().workload().name() + " " + c.other().workload().name())
        .toList();
  }

  @Test
  void daemonSetOnEveryNodeLeavesNone() {
    String everywhere = workload("DaemonSet", "a", "", "containerPort: 1, hostPort: 80");
    String deployment = workload("Deployment", "b", "", "containerPort: 2, hostPort: 80");
    String network = workload("StatefulSet", "c", "hostNetwork: true,", "containerPort: 80");
    assertThat(conflicts(deployment, everywhere)).containsExactly("a b");
    assertThat(conflicts(everywhere, network)).containsExactly("a c");
    assertThat(conflicts(deployment, network)).as("a node each").isEmpty();
  }

  @Test
  void portsCollideByNumberProtocolAndAddress() {
    String everywhere = workload("DaemonSet", "a", "", "containerPort: 1, hostPort: 80");
    assertThat(conflicts(everywhere, workload("DaemonSet", "b", "", "containerPort: 80")))
        .isEmpty();
    for (String port :
        List.of(
            "containerPort: 1, hostPort: 81", "containerPort: 1, hostPort: 80, protocol: UDP")) {
      assertThat(conflicts(everywhere, workload("DaemonSet", "b", "", port))).isEmpty();
    }
    String one = "containerPort: 1, hostPort: 80, hostIP: 10.0.0.1";
    String two = "containerPort: 1, hostPort: 80, hostIP: 10.0.0.2";
    assertThat(conflicts(everywhere, workload("DaemonSet", "b", "", one))).hasSize(1);
    assertThat(conflicts(workload("DaemonSet", "a", "", one), workload("DaemonSet", "b", "", two)))
        .isEmpty();
  }

  @Test
  void variantsAndNodesApartDoNot() {
    String everywhere = workload("DaemonSet", "a", "", "containerPort: 1, hostPort: 80");
    String some =
        workload("DaemonSet", "b", "nodeSelector: {r: x},", "containerPort: 1, hostPort: 80");
    String others =
        workload("DaemonSet", "c", "nodeSelector: {r: y},", "containerPort: 1, hostPort: 80");
    assertThat(conflicts(some, others)).isEmpty();
    assertThat(conflicts(some, everywhere)).containsExactly("a b");
    assertThat(conflicts(everywhere, everywhere.replace("DaemonSet", "Deployment"))).isEmpty();
  }
}

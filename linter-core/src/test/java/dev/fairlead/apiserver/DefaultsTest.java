package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Defaults that no recorded answer covers, and that defaulting keeps places and nodes. */
class DefaultsTest {
  @Test
  void whatIsNotDefaultedStaysTheSameNode() {
    String yaml =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, labels: {app: web}}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """;
    Verdict.Accepted accepted = (Verdict.Accepted) Creating.all(yaml).get(0);
    YamlMapping written = accepted.document().mapping();
    assertThat(accepted.object().at("spec", "selector")).isSameAs(written.at("spec", "selector"));
    assertThat(accepted.object().at("metadata", "labels"))
        .isSameAs(written.at("metadata", "labels"));
    assertThat(written.at("spec", "type")).isNull();
  }

  @Test
  void aValueThatIsFilledInStandsAtItsParent() {
    YamlMapping object =
        Creating.stored(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {ports: [{port: 80}]}
            """);
    YamlNode spec = object.at("spec");
    assertThat(object.at("spec", "type").place()).isEqualTo(spec.place());
    Struct port = Struct.root(object).struct("spec").structs("ports").get(0);
    assertThat(port.get("protocol").place().text()).isEqualTo("{port: 80}");
    assertThat(port.get("targetPort").place().text()).isEqualTo("80");
  }

  @Test
  void volumesAndResourcesOfAPod() {
    assertStored(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          serviceAccountName: robot
          volumes:
          - {name: scratch}
          - {name: config, configMap: {name: web}}
          - {name: host, hostPath: {path: /tmp}}
          - name: all
            projected:
              sources:
              - serviceAccountToken: {path: token}
              - downwardAPI: {items: [{path: name, fieldRef: {fieldPath: metadata.name}}]}
          containers:
          - name: app
            image: example.com/app:1.2
            resources: {limits: {cpu: 0.5, memory: 1024Mi}, requests: {cpu: 100m}}
            env:
            - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}
        """,
        Map.of(
            "serviceAccount",
            "robot",
            "volumes",
            "[{emptyDir={}, name=scratch}, {configMap={defaultMode=420, name=web}, name=config},"
                + " {hostPath={path=/tmp, type=}, name=host},"
                + " {name=all, projected={defaultMode=420, sources=["
                + "{serviceAccountToken={expirationSeconds=3600, path=token}},"
                + " {downwardAPI={items=[{fieldRef={apiVersion=v1, fieldPath=metadata.name},"
                + " path=name}]}}]}}]",
            "containers",
            "[{env=[{name=CPU, valueFrom={resourceFieldRef={divisor=0, resource=limits.cpu}}}],"
                + " image=example.com/app:1.2, imagePullPolicy=IfNotPresent, name=app,"
                + " resources={limits={cpu=500m, memory=1Gi}, requests={cpu=100m, memory=1Gi}},"
                + " terminationMessagePath=/dev/termination-log, terminationMessagePolicy=File}]"));
  }

  @Test
  void aZeroThatIsWrittenIsKeptWhereItIsNotTheSameAsNothing() {
    YamlMapping object =
        Creating.stored(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 0
              minReadySeconds: 0
              paused: false
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}, annotations: {}}
                spec:
                  hostNetwork: false
                  automountServiceAccountToken: false
                  containers: [{name: a, image: b, args: [], securityContext: {privileged: false}}]
            """);
    assertThat(plain(object.at("spec")))
        .contains("replicas=0")
        .doesNotContain("minReadySeconds")
        .doesNotContain("paused");
    assertThat(plain(object.at("spec", "template")))
        .contains("automountServiceAccountToken=false", "securityContext={privileged=false}")
        .doesNotContain("hostNetwork", "args", "annotations");
  }

  @Test
  void claimsOfAStatefulSetAreWholeObjects() {
    YamlMapping object =
        Creating.stored(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers:
                  - {name: db, image: db, volumeMounts: [{name: data, mountPath: /data}]}
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """);
    assertThat(plain(object.at("spec", "volumeClaimTemplates")))
        .isEqualTo(
            "[{apiVersion=v1, kind=PersistentVolumeClaim, metadata={name=data},"
                + " spec={accessModes=[ReadWriteOnce], resources={requests={storage=1Gi}},"
                + " volumeMode=Filesystem}, status={phase=Pending}}]");
  }

  @Test
  void plainTextOfASecretIsEncodedOverWhatStandsThere() {
    YamlMapping object =
        Creating.stored(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: s}
            data: {a: YQ==, b: Yg==}
            stringData: {a: new}
            """);
    assertThat(plain(object.at("data"))).isEqualTo("{a=bmV3, b=Yg==}");
    assertThat(object.at("stringData")).isNull();
    assertThat(plain(object.at("type"))).isEqualTo("Opaque");
  }

  @Test
  void pullPolicyFollowsTheTag() {
    assertThat(ContainerDefaults.pullPolicy("nginx")).isEqualTo("Always");
    assertThat(ContainerDefaults.pullPolicy("nginx:latest")).isEqualTo("Always");
    assertThat(ContainerDefaults.pullPolicy("localhost:5000/nginx")).isEqualTo("Always");
    assertThat(ContainerDefaults.pullPolicy("nginx:1.27")).isEqualTo("IfNotPresent");
    assertThat(ContainerDefaults.pullPolicy("localhost:5000/nginx:1")).isEqualTo("IfNotPresent");
    assertThat(ContainerDefaults.pullPolicy("nginx@sha256:abc")).isEqualTo("IfNotPresent");
    assertThat(ContainerDefaults.pullPolicy("Nginx")).isEqualTo("IfNotPresent");
  }

  private static void assertStored(String yaml, Map<String, String> spec) {
    YamlMapping object = Creating.stored(yaml);
    spec.forEach((field, value) -> assertThat(plain(object.at("spec", field))).isEqualTo(value));
  }

  /** Values in the form of Java's maps and lists, keys sorted. */
  private static String plain(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      Map<String, String> entries = new TreeMap<>();
      mapping.entries().forEach(entry -> entries.put(entry.name(), plain(entry.value())));
      return entries.toString();
    }
    return node instanceof YamlSequence list
        ? list.items().stream().map(DefaultsTest::plain).toList().toString()
        : ((YamlScalar) node).text();
  }
}

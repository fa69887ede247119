package dev.fairlead.input;

import static dev.fairlead.input.Tree.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeFormingTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void plant() {
    tree = new Tree(directory);
  }

  private static String service(String name, String app) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: %s}
        spec: {selector: {app: %s}, ports: [{port: 80}]}
        """
        .formatted(name, app);
  }

  private static String deployment(String name, String app) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %s}
        spec:
          selector: {matchLabels: {app: %s}}
          template:
            metadata: {labels: {app: %s}}
            spec: {containers: [{name: c, image: i}]}
        """
        .formatted(name, app, app);
  }

  private static String deployment(String name, String variable, String value) {
    return deployment(name, name)
        .replace("image: i}", "image: i, env: [{name: " + variable + ", value: '" + value + "'}]}");
  }

  private static String ingress(String service) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: to-%s}
        spec: {defaultBackend: {service: {name: %s, port: {number: 80}}}}
        """
        .formatted(service, service);
  }

  private static String both(String one, String other) {
    return one + "---\n" + other;
  }

  private List<String> scopes() {
    return tree.load(".").scopes().stream().map(Scope::name).toList();
  }

  @Test
  void directoriesSplitByKindAreOneScope() {
    tree.file("k8s/services/web.yaml", service("web", "web"))
        .file("k8s/services/db.yaml", service("db", "databse"))
        .file("k8s/deployments/web.yaml", deployment("web", "web"))
        .file("k8s/deployments/db.yaml", deployment("db", "database"))
        .file("k8s/config/web.yaml", configMap("web"));

    assertThat(scopes()).containsExactly("k8s/config", "k8s/{deployments,services}");
  }

  @Test
  void directoriesOfComponentsAreOneScopeIfTheyReferToEachOther() {
    tree.file(
            "app/web/all.yaml",
            both(service("web", "web"), deployment("web", "ORDERS_URL", "http://orders:8080/x")))
        .file(
            "app/orders/all.yaml",
            both(service("orders", "orders"), deployment("orders", "DB_HOST", "db.shop")))
        .file("app/db/all.yaml", both(service("db", "db"), deployment("db", "db")))
        .file("app/ingress.yaml", ingress("web"))
        .file(
            "app/stray/all.yaml",
            both(service("stray", "stray"), deployment("stray", "NAME", "db")));

    assertThat(scopes()).containsExactly("app/{db,.,orders,web}", "app/stray");
  }

  @Test
  void statefulSetsBelongToTheirServices() {
    tree.file(
            "sets/db.yaml",
            deployment("db", "db").replace("Deployment", "StatefulSet") + "  serviceName: db\n")
        .file("services/db.yaml", service("db", "other"));

    assertThat(scopes()).containsExactly("{services,sets}");
  }

  @Test
  void whatSeveralNeighboursCouldAnswerJoinsNothing() {
    tree.file("examples/service/a.yaml", service("web", "nginx"));
    for (int i = 0; i < 20; i++) {
      tree.file("examples/e" + i + "/a.yaml", deployment("d" + i, "nginx"));
    }

    assertThat(scopes()).hasSize(21);
  }

  @Test
  void farDirectoriesAreNotJoined() {
    tree.file("one/service/a.yaml", service("web", "nginx"))
        .file("two/deployment/a.yaml", deployment("web", "nginx"));

    assertThat(scopes()).containsExactly("one/service", "two/deployment");
  }

  @Test
  void contradictingDirectoriesAreNotJoined() {
    tree.file("dev/a.yaml", both(service("web", "web"), configMap("c") + "data: {a: dev}\n"))
        .file("prod/a.yaml", both(deployment("web", "web"), configMap("c") + "data: {a: prod}\n"));

    assertThat(scopes()).containsExactly("dev", "prod");
  }

  @Test
  void eachEnvironmentIsJoinedWithItsOwn() {
    for (String environment : List.of("dev", "prod")) {
      tree.file(environment + "/services/a.yaml", service("web", "web"))
          .file(environment + "/deployments/a.yaml", deployment("web", "web"));
    }

    assertThat(scopes())
        .containsExactly("dev/{deployments,services}", "prod/{deployments,services}");
  }

  @Test
  void otherNamespacesAnswerNothing() {
    tree.file(
            "services/a.yaml",
            service("web", "web").replace("name: web", "name: web, namespace: a"))
        .file(
            "pods/a.yaml",
            deployment("web", "web").replace("{name: web}", "{name: web, namespace: b}"));

    assertThat(scopes()).containsExactly("pods", "services");
  }

  @Test
  void directoriesForTestsAreNotJoined() {
    tree.file("tests/services/a.yaml", service("web", "web"))
        .file("tests/deployments/a.yaml", deployment("web", "web"));

    assertThat(scopes()).hasSize(2);
  }

  @Test
  void alternativesInOneDirectoryAreParted() {
    tree.file("deploy/install.yaml", both(service("web", "web"), deployment("web", "web")))
        .file("deploy/install-ha.yaml", both(service("web", "web"), deployment("web", "replica")))
        .file("deploy/rights.yaml", configMap("rights"));

    List<Scope> scopes = tree.load(".").scopes();
    assertThat(scopes)
        .extracting(Scope::name)
        .containsExactly("deploy", "deploy (deploy/install.yaml)");
    assertThat(scopes.get(0).documents()).hasSize(3);
    assertThat(scopes.get(0).surroundings()).isEqualTo(scopes.get(1).documents());
  }

  @Test
  void repeatedDefinitionsAndNamespacesPartNothing() {
    String namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";
    tree.file("deploy/all.yaml", both(service("web", "web"), namespace))
        .file("deploy/service.yaml", service("web", "web"))
        .file("deploy/ns.yaml", namespace.replace("shop}", "shop, labels: {a: b}}"));

    assertThat(scopes()).containsExactly("deploy");
  }

  @Test
  void whatIsTwiceInOneFileStaysTogether() {
    tree.file("all.yaml", both(service("web", "one"), service("web", "two")));

    assertThat(tree.load(".").scopes().get(0).documents()).hasSize(2);
  }

  @Test
  void templatesOfAChartWeakenAllOfIt() {
    tree.file("chart/Chart.yaml", "name: c\n")
        .file("chart/templates/a.yaml", "{{- if .x }}\n" + configMap("c") + "{{- end }}\n")
        .file("chart/crds/b.yaml", configMap("b"))
        .file("other/c.yaml", configMap("c"));

    List<Scope> scopes = tree.load(".").scopes();
    assertThat(scopes).extracting(Scope::name).containsExactly("chart/crds", "other");
    assertThat(scopes.get(0).unread()).hasSize(1);
    assertThat(scopes.get(1).unread()).isEmpty();
  }

  @Test
  void completenessIsDeclared() {
    tree.file("a.yaml", configMap("a"));

    assertThat(tree.load(".").scopes().get(0).complete()).isFalse();
    Input declared = Inputs.load(List.of("."), tree.options().withComplete(true));
    assertThat(declared.scopes().get(0).complete()).isTrue();
  }

  @Test
  void filesWithTheSameServiceForOtherWorkloadsAreAlternatives() {
    tree.file("all-in-one.yaml", both(service("web", "web"), deployment("web", "web")))
        .file("all-in-one-ha.yaml", both(service("web", "web"), deployment("web-ha", "web")))
        .file("extra.yaml", configMap("web"));

    assertThat(scopes()).containsExactly(".", ". (all-in-one.yaml)");
  }
}

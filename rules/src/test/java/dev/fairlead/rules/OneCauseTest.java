package dev.fairlead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake in an application is one finding, whatever goes wrong because of it. */
class OneCauseTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: db
        namespace: shop
      spec:
        clusterIP: None
        selector:
          app: db
        ports:
          - name: sql
            port: 5432
      """;

  private static final String STATEFUL_SET =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: db
        namespace: shop
      spec:
        serviceName: db
        replicas: 2
        selector:
          matchLabels:
            app: db
        template:
          metadata:
            labels:
              app: db
          spec:
            containers:
              - name: db
                image: postgres:18
                ports:
                  - name: sql
                    containerPort: 5432
      """;

  private static final String CLIENT =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: client
        namespace: shop
      spec:
        containers:
          - name: client
            image: client
            env:
              - name: PRIMARY_HOST
                value: db-0.db
              - name: DB_URL
                value: postgresql://db:5432/shop
      """;

  private static final String INGRESS =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        namespace: shop
      spec:
        ingressClassName: nginx
        defaultBackend:
          service:
            name: web
            port:
              number: 80
      """;

  private static final String WEB =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
        namespace: shop
      spec:
        selector:
          app: web
        ports:
          - port: 80
            targetPort: 8080
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
      spec:
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            containers:
              - name: web
                image: web
                ports:
                  - containerPort: 8080
      """;

  @TempDir private Path directory;

  private List<String> rules(String... documents) throws IOException {
    return lint(documents).stream().map(f -> f.severity() + " " + f.rule()).toList();
  }

  private List<Finding> lint(String... documents) throws IOException {
    Path file = directory.resolve("shop.yaml");
    Files.writeString(file, String.join("---\n", documents));
    Linter linter = new Linter(BuiltInRules.ALL, LintOptions.DEFAULT);
    Report report =
        linter.lint(
            Inputs.load(List.of(file.toString()), InputOptions.in(directory)), Progress.NONE);
    assertThat(report.failures()).isEmpty();
    return report.entries().stream().map(Report.Entry::finding).toList();
  }

  @Test
  void anApplicationWithoutMistakesIsSilent() throws IOException {
    assertThat(rules(SERVICE, STATEFUL_SET, CLIENT, INGRESS, WEB)).isEmpty();
  }

  @Test
  void aSelectorThatFitsNothingIsWhyPodsHaveNoNames() throws IOException {
    assertThat(
            rules(SERVICE.replace("app: db", "app: database"), STATEFUL_SET, CLIENT, INGRESS, WEB))
        .containsExactly("ERROR service-matches-no-pods");
  }

  @Test
  void aServiceInTheWrongNamespaceIsNotMissingInTheRightOne() throws IOException {
    assertThat(rules(WEB.replaceFirst("namespace: shop", "namespace: web"), INGRESS))
        .containsExactly("ERROR service-matches-no-pods");
    assertThat(rules(SERVICE.replace("namespace: shop", "namespace: db"), STATEFUL_SET, CLIENT))
        .containsExactly("ERROR service-matches-no-pods");
  }

  @Test
  void aGoverningServiceThatIsMisspelledIsWhyPodsHaveNoNames() throws IOException {
    List<Finding> findings =
        lint(SERVICE, STATEFUL_SET.replace("serviceName: db", "serviceName: dbs"), CLIENT);

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("statefulset-service-missing");
              assertThat(finding.severity()).hasToString("ERROR");
              assertThat(finding.related()).anyMatch(e -> e.message().contains("db-0.db"));
            });
  }

  @Test
  void aNameThatIsRefusedIsNotMissingToo() throws IOException {
    assertThat(
            rules(
                SERVICE.replace("name: db", "name: db_main"),
                CLIENT.replace("db:5432", "db-main:5432").replace("db-0.db", "10.1.2.3")))
        .containsExactly("ERROR invalid-service-name");
  }

  @Test
  void portsThatASecondKeyReplacesAreNotMissingToo() throws IOException {
    String twice =
        WEB.replace(
            "  ports:\n    - port: 80\n", "  ports:\n    - port: 80\n  ports:\n    - port: 81\n");

    assertThat(rules(twice, INGRESS)).containsExactly("ERROR duplicate-yaml-key");
  }

  @Test
  void aServicePortThatIsMeantToBeAnotherIsWhyCallersMissIt() throws IOException {
    String client = CLIENT.replace("value: db-0.db", "value: http://web:8080");
    String web = WEB.replace("      targetPort: 8080\n", "");

    assertThat(rules(web, client.replace("postgresql://db:5432/shop", "sqlite:/data")))
        .containsExactly("ERROR target-port-not-declared");
  }

  @Test
  void portsThatAreRefusedAreNotMissingToo() throws IOException {
    String unnamed =
        WEB.replace(
            "    - port: 80\n",
            "    - name: http\n      port: 81\n      targetPort: 8080\n    - port: 82\n");

    assertThat(rules(unnamed, INGRESS)).containsExactly("ERROR service-port-unnamed");
  }

  @Test
  void aTemplateThatMissesItsOwnSelectorIsWhyTheServiceSelectsNothing() throws IOException {
    String mislabelled =
        WEB.replace("      labels:\n        app: web", "      labels:\n        app: wbe");

    assertThat(rules(mislabelled, INGRESS)).containsExactly("ERROR workload-selector-mismatch");
  }

  @Test
  void aDocumentThatCannotBeReadIsNotMissingToo() throws IOException {
    String broken = STATEFUL_SET.replace("  replicas: 2\n", "  replicas: 2\n  - broken\n");

    assertThat(rules(SERVICE, broken, CLIENT)).containsExactly("ERROR yaml-syntax");
    assertThat(
            rules(SERVICE.replace("  clusterIP: None\n", "  clusterIP: [\n"), STATEFUL_SET, CLIENT))
        .containsExactly("ERROR yaml-syntax");
  }
}

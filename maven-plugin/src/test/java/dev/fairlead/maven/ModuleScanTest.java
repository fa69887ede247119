package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleScanTest {
  private static final String BROKEN =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: orders}
      spec:
        selector: {app: orders}
        ports:
          - port: 80
            targetPort: web
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: orders}
      spec:
        selector: {matchLabels: {app: orders}}
        template:
          metadata: {labels: {app: orders}}
          spec:
            containers:
              - name: orders
                image: orders
                ports: [{name: http, containerPort: 8080}]
      """;

  @TempDir Path root;

  @Test
  void findingsStandInTheLogAsCompilersWriteThem() throws IOException {
    Path file = write("shop/k8s/orders.yaml", BROKEN);

    assertThat(log(scan(file.getParent()).report()))
        .containsExactly(
            "[ERROR] "
                + file
                + ":[8,19] target-port-name-unresolved: Service orders port `80` leads nowhere"
                + " (no selected pod declares a port of this name)",
            "[ERROR]   " + file + ":[21,19] declared as `http`",
            "[ERROR]   help: write `targetPort: http`");
  }

  @Test
  void namesCountFromTheRootAndPatternsFromTheModule() throws IOException {
    Path file = write("shop/k8s/orders.yaml", BROKEN);
    write("shop/k8s/old/orders.yaml", BROKEN);

    Report report = scan(List.of(), List.of("k8s/old/"), file.getParent()).report();

    assertThat(report.entries())
        .extracting(entry -> entry.finding().place().file().name())
        .containsExactly("shop/k8s/orders.yaml");
  }

  @Test
  void includesChooseAmongTheFilesOfDirectories() throws IOException {
    Path file = write("shop/k8s/orders.yaml", BROKEN);
    write("shop/k8s/prod/orders.yaml", BROKEN);

    Report report = scan(List.of("k8s/prod/**"), List.of(), file.getParent()).report();

    assertThat(report.entries())
        .extracting(entry -> entry.finding().place().file().name())
        .containsExactly("shop/k8s/prod/orders.yaml");
  }

  @Test
  void severalGroupsMakeOneReport() throws IOException {
    Path first = write("a.yml", BROKEN);
    Path second = write("b.yml", BROKEN);
    ManifestSources sources = new ManifestSources(List.of(), List.of(first, second));

    Report report = new ModuleScan(request(sources, List.of(), List.of())).run().report();

    assertThat(report.summary()).isEqualTo(new Report.Summary(2, 4, 2, 0, 0, 0));
    assertThat(report.entries())
        .extracting(entry -> entry.finding().related().get(0).place().file().name())
        .containsExactly("a.yml", "b.yml");
  }

  @Test
  void theMessageOfAFailureNamesAViolationAndWhereToSeeMore() throws IOException {
    Report report = scan(write("k8s/orders.yaml", BROKEN)).report();

    assertThat(new Violations(report, Severity.ERROR, 1).areTooMany()).isFalse();
    Violations violations = new Violations(report, Severity.NOTE, 0);
    assertThat(violations.areTooMany()).isTrue();
    assertThat(violations.message())
        .startsWith("Fairlead found 1 error in 2 documents of 1 file\n")
        .contains("-Dfairlead.rule=target-port-name-unresolved")
        .contains("fairlead:report");
  }

  @Test
  void whatCannotBeReadIsAnError() throws IOException {
    Path file = write("k8s/orders.yaml", "");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff, '\n'});

    Report report = scan(file).report();

    assertThat(ScanMojo.isComplete(report)).isFalse();
    assertThat(log(report)).singleElement().asString().startsWith("[ERROR] " + file + ": ");
  }

  private ModuleScan.Result scan(Path source) throws IOException {
    return scan(List.of(), List.of(), source);
  }

  private ModuleScan.Result scan(List<String> includes, List<String> excludes, Path source)
      throws IOException {
    ManifestSources sources = ManifestSources.named(List.of(source));
    return new ModuleScan(request(sources, includes, excludes)).run();
  }

  private ScanRequest request(
      ManifestSources sources, List<String> includes, List<String> excludes) {
    try {
      Path module = root.resolve("shop");
      ProjectConfiguration none = ProjectConfiguration.load(root, module, null, List.of(), null);
      return new ScanRequest(
          root,
          sources,
          none.input(module, includes, excludes),
          none.options(),
          none.rules(),
          List.of(),
          List.of());
    } catch (MojoExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> log(Report report) {
    RecordingLog log = new RecordingLog();
    BuildLog buildLog = new BuildLog(log, root);
    buildLog.findings(report);
    buildLog.omissions(report);
    return log.lines();
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}

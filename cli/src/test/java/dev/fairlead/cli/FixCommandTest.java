package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to files; how it is told stands in the transcripts. */
class FixCommandTest {
  private static final String QUOTED = service("\"8080\"");
  private static final String MENDED = service("8080");

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static String service(String targetPort) {
    return """
        # The shop's front door.
        apiVersion: v1
        kind: Service
        metadata:
          name:   web
        spec:
          selector: {app: web}   # all of them
          ports:
          - port: 80
            targetPort: %s # the container's
        """
        .formatted(targetPort);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void changesOnlyTheBytesItMust(String charset) throws IOException {
    for (String mark : List.of("", "\ufeff")) {
      if (mark.isEmpty() && !charset.equals("UTF-8")) {
        continue;
      }
      for (String end : List.of("\n", "\r\n", "")) {
        Path file = directory.resolve("web.yaml");
        Files.write(file, bytes(mark + QUOTED, end, charset));
        assertThat(fix("web.yaml")).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(mark + MENDED, end, charset));
      }
    }
  }

  /** With the line ends given; none for an unfinished last line. */
  private static byte[] bytes(String text, String end, String charset) throws IOException {
    String written = end.isEmpty() ? text.stripTrailing() : text.replace("\n", end);
    return written.getBytes(charset);
  }

  @Test
  void keepsPermissionsAndLeavesNothingBehind() throws IOException {
    Path file = write("web.yaml", QUOTED);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    assertThat(fix(".")).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x--x");
    assertThat(names()).containsExactly("web.yaml");
  }

  @Test
  void readOnlyFilesAreLeft() throws IOException {
    Path file = write("web.yaml", QUOTED);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(fix(".")).isEqualTo(1);
    assertThat(file).hasContent(QUOTED);
    assertThat(said(out)).contains("web.yaml is read-only");
  }

  @Test
  void linksStayLinks() throws IOException {
    Path file = write("real/web.yaml", QUOTED);
    Path link = directory.resolve("link.yaml");
    Files.createSymbolicLink(link, Path.of("real/web.yaml"));
    assertThat(fix("link.yaml")).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(MENDED);
  }

  @Test
  void linksDoNotLeadOutOfWhatWasNamed() throws IOException {
    Path file = write("real/web.yaml", QUOTED);
    Files.createDirectories(directory.resolve("k8s"));
    Files.createSymbolicLink(directory.resolve("k8s/link.yaml"), Path.of("../real/web.yaml"));
    assertThat(fix("k8s")).isEqualTo(1);
    assertThat(file).hasContent(QUOTED);
    assertThat(said(out)).contains("k8s/link.yaml lies outside of what was named");
  }

  @Test
  void basesOutsideAreLeft() throws IOException {
    Path base = write("base/web.yaml", QUOTED);
    write("base/kustomization.yaml", "resources: [web.yaml]\n");
    write("prod/kustomization.yaml", "resources: [../base]\n");
    assertThat(fix("prod")).isEqualTo(1);
    assertThat(base).hasContent(QUOTED);
    assertThat(fix("prod", "base")).isZero();
    assertThat(base).hasContent(MENDED);
  }

  @Test
  void aDiffChangesNothing() throws IOException {
    Path file = write("web.yaml", QUOTED);
    assertThat(fix("--diff", ".")).isZero();
    assertThat(file).hasContent(QUOTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void gitAppliesTheDiff(String end) throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/git")).exists();
    Path file = directory.resolve("k8s/web.yaml");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes("\ufeff" + QUOTED, end, "UTF-8"));
    fix("--diff", "k8s");
    Files.write(directory.resolve("a.diff"), out.toByteArray());
    Process git =
        new ProcessBuilder("git", "apply", "a.diff")
            .directory(directory.toFile())
            .inheritIO()
            .start();
    assertThat(git.waitFor()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes("\ufeff" + MENDED, end, "UTF-8"));
  }

  @Test
  void onlyTheRuleThatIsNamed() throws IOException {
    Path file = write("web.yaml", QUOTED.replace("name:   web", "name: web\n  labels: {on: 1}"));
    assertThat(fix("--rule", "quoted-port-number", ".")).isZero();
    assertThat(file).content().contains("targetPort: 8080").contains("{on: 1}");
  }

  @Test
  void anEditOfASharedValueIsNotMade() throws IOException {
    String shared =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, annotations: {port: &port "8080"}}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: *port}]}
        """;
    Path file = write("web.yaml", shared);
    assertThat(fix("--unsafe", ".")).isEqualTo(1);
    assertThat(file).hasContent(shared);
  }

  @Test
  void safeEditsComeFirstAndUnsafeOnesOnlyWhenAsked() throws IOException {
    write("web.yaml", QUOTED);
    String deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web-app}}
          template:
            metadata: {labels: {app: web-app}}
            spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
        """;
    write("deployment.yaml", deployment);
    assertThat(fix(".")).isEqualTo(1);
    assertThat(directory.resolve("web.yaml")).content().contains("8080 #").contains("{app: web}");
    assertThat(fix("--unsafe", ".")).isZero();
    assertThat(directory.resolve("web.yaml")).content().contains("{app: web-app}   # all of them");
    assertThat(directory.resolve("deployment.yaml")).hasContent(deployment);
  }

  private int fix(String... arguments) throws IOException {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), out, err, false, false, 0, directory, Map.of());
    return new CommandTree(terminal)
        .run(Stream.concat(Stream.of("fix"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String said(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

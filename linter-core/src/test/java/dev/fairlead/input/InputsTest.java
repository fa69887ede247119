package dev.fairlead.input;

import static dev.fairlead.input.Tree.configMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.ReadingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void plant() {
    tree = new Tree(directory);
  }

  @Test
  void aDirectoryIsScannedInAStableOrderAndNamedAsTheUserDid() {
    tree.file("app/b.yaml", configMap("b"))
        .file("app/a.yml", configMap("a"))
        .file("app/sub/c.json", "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\"}")
        .file("app/notes.txt", configMap("no"))
        .file("app/.hidden/d.yaml", configMap("no"));

    assertThat(Tree.files(tree.load("app")))
        .containsExactly("app/a.yml", "app/b.yaml", "app/sub/c.json");
    assertThat(Tree.files(tree.load("./app/"))).contains("app/a.yml");
    assertThat(Tree.files(tree.load("."))).contains("app/sub/c.json");
    String absolute = directory.resolve("app").toString().replace('\\', '/');
    assertThat(Tree.files(tree.load(absolute))).contains(absolute + "/a.yml");
  }

  @Test
  void aFileIsReadOnceHoweverItIsReached() {
    tree.file("app/a.yaml", configMap("a")).link("app/same.yaml", "a.yaml");

    assertThat(Tree.files(tree.load("app/a.yaml", "app", "./app/../app/a.yaml")))
        .containsExactly("app/a.yaml");
  }

  @Test
  void aNamedFileMayHaveAnyExtension() {
    tree.file("manifest.txt", configMap("a"));

    assertThat(Tree.files(tree.load("manifest.txt"))).containsExactly("manifest.txt");
  }

  @Test
  void standardInputIsOneScope() {
    byte[] bytes = configMap("a").getBytes(StandardCharsets.UTF_8);
    Input input =
        Inputs.load(
            List.of("-", "-"), tree.options().withStandardInput(new ByteArrayInputStream(bytes)));

    assertThat(Tree.files(input)).containsExactly("<stdin>");
    assertThat(input.scopes()).hasSize(1);
    assertThat(input.scopes().get(0).kind()).isEqualTo(Scope.Kind.STANDARD_INPUT);
  }

  @Test
  void excludesCountFromTheWorkingDirectoryAndForNamedFilesToo() {
    tree.file("app/a.yaml", configMap("a"))
        .file("app/test/b.yaml", configMap("b"))
        .file("c.gen.yaml", configMap("c"));
    InputOptions options = tree.options().withExcludes(List.of("app/test/", "*.gen.yaml"));

    assertThat(Tree.files(Inputs.load(List.of("."), options))).containsExactly("app/a.yaml");
    assertThat(Tree.files(Inputs.load(List.of("app"), options))).containsExactly("app/a.yaml");
    assertThat(Tree.files(Inputs.load(List.of("app/test/b.yaml", "c.gen.yaml"), options)))
        .isEmpty();
  }

  @Test
  void whatGitIgnoresIsLeftOutOfScansOnly() {
    tree.file(".git/HEAD", "ref: refs/heads/main\n")
        .file(".gitignore", "build/\n*.tmp.yaml\n")
        .file("app/a.yaml", configMap("a"))
        .file("app/b.tmp.yaml", configMap("b"))
        .file("app/build/c.yaml", configMap("c"));

    assertThat(Tree.files(tree.load("app"))).containsExactly("app/a.yaml");
    assertThat(Tree.files(tree.load("app/b.tmp.yaml"))).containsExactly("app/b.tmp.yaml");
    assertThat(Tree.files(tree.load("app/build"))).containsExactly("app/build/c.yaml");
    assertThat(Tree.files(Inputs.load(List.of("."), tree.options().withGitignore(false))))
        .hasSize(3);
  }

  @Test
  void yamlThatIsNoManifestIsSkippedAndCounted() {
    tree.file("compose.yaml", "services: {web: {image: nginx}}\n")
        .file("broken-values.yaml", "a: [\n---\nb: {{ .Values.b }}\n")
        .file("package.json", "{\"name\": \"x\", // comment\n}")
        .file("app.yaml", configMap("a") + "---\nfoo: bar\n");
    Input input = tree.load(".");

    assertThat(input.problems()).isEmpty();
    assertThat(Tree.files(input)).containsExactly("app.yaml");
    assertThat(input.files()).isEqualTo(1);
    assertThat(input.skipped()).isEqualTo(5);
  }

  @Test
  void aBrokenFileIsReportedIfItWasMeantAsAManifestOrNamed() {
    tree.file("app.yaml", configMap("a") + "\tdata: {}\n---\n" + configMap("b"))
        .file("values.yaml", "a: [\n");

    assertThat(Tree.problems(tree.load("."))).containsExactly("SYNTAX app.yaml:5:1");
    assertThat(Tree.files(tree.load("."))).containsExactly("app.yaml");
    assertThat(tree.load(".").scopes().get(0).unread()).hasSize(1);
    assertThat(Tree.problems(tree.load("values.yaml"))).containsExactly("SYNTAX values.yaml:1:4");
  }

  @Test
  void rawTemplatesAreToldOnceAFile() {
    String template = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n";
    tree.file("templates/a.yaml", template + "---\n" + template)
        .file("templates/quoted.yaml", configMap("\"{{ .Release.Name }}\""))
        .file("templates/if.yaml", "{{- if .x }}\n" + configMap("c") + "{{- end }}\n")
        .file("templates/_helpers.yaml", "{{- define \"x\" }}\na: b\n{{- end }}\n");
    Input input = tree.load("templates");

    assertThat(Tree.problems(input))
        .containsExactly("TEMPLATE templates/a.yaml:4:9", "TEMPLATE templates/if.yaml:1:1");
    assertThat(Tree.files(input)).containsExactly("templates/quoted.yaml");
    assertThat(input.problems(Problem.Kind.TEMPLATE)).hasSize(2);
    assertThat(input.scopes().get(0).unread()).hasSize(2);
  }

  @Test
  void aSyntaxErrorBesideAQuotedTemplateIsStillASyntaxError() {
    tree.file("rule.yaml", configMap("a") + "data:\n  a: '{{ $x }}'\n  b: \"open\n");

    assertThat(Tree.problems(tree.load("."))).containsExactly("SYNTAX rule.yaml:7:6");
  }

  @Test
  void listsAreTakenApart() {
    tree.file(
        "list.yaml",
        """
        apiVersion: v1
        kind: List
        items:
        - apiVersion: v1
          kind: ConfigMap
          metadata: {name: a, name: b}
        - apiVersion: v1
          kind: Secret
        ---
        apiVersion: v1
        kind: NamespaceList
        items:
        - metadata: {name: shop}
        """);
    List<Document> documents = tree.load(".").documents();

    assertThat(documents)
        .extracting(document -> document.mapping().string("kind"))
        .containsExactly("ConfigMap", "Secret", "Namespace");
    assertThat(documents.get(0).problems()).hasSize(1);
    assertThat(documents.get(1).problems()).isEmpty();
    assertThat(documents.get(1).place()).hasToString("list.yaml:7:3");
    assertThat(documents.get(2).mapping().scalar("kind").place().text()).isEqualTo("NamespaceList");
  }

  @Test
  void missingPathsAreToldAndTheOthersAreRead() {
    tree.file("a.yaml", configMap("a")).link("nowhere.yaml", "missing");
    Input input = tree.load("a.yaml", "missing.yaml", "nowhere.yaml", "a\0b");

    assertThat(Tree.files(input)).containsExactly("a.yaml");
    assertThat(input.problems())
        .extracting(
            problem -> problem.kind() + " " + problem.place().file() + ": " + problem.message())
        .containsExactly(
            "UNREADABLE missing.yaml: no such file or directory",
            "UNREADABLE nowhere.yaml: symbolic link that leads nowhere or in a circle",
            "UNREADABLE a\0b: not a path");
  }

  @Test
  void symbolicLinksNeverGoRoundInCircles() {
    tree.file("app/a.yaml", configMap("a"))
        .link("app/up", "..")
        .link("app/self.yaml", "self.yaml")
        .link("app/other", "../app");

    assertThat(Tree.files(tree.load("."))).containsExactly("app/a.yaml");
    assertThat(Tree.problems(tree.load("."))).containsExactly("UNREADABLE app/self.yaml:1:1");
    assertThat(Tree.files(tree.load("app/other"))).containsExactly("app/other/a.yaml");
  }

  @Test
  void unreadableFilesAreTold() throws IOException {
    tree.file("a.yaml", configMap("a")).file("b.yaml", configMap("b"));
    Files.setPosixFilePermissions(
        directory.resolve("b.yaml"), PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(directory.resolve("b.yaml"))).isFalse();

    assertThat(Tree.problems(tree.load("."))).containsExactly("UNREADABLE b.yaml:1:1");
    assertThat(Tree.files(tree.load("."))).containsExactly("a.yaml");
  }

  @Test
  void filesBeyondTheBoundAreNotRead() {
    tree.file("big.yaml", configMap("x".repeat(2000))).file("small.yaml", configMap("a"));
    ReadingLimits limits = new ReadingLimits(100, 1000, 1000);
    Input input = Inputs.load(List.of("."), tree.options(), Map.of(), limits);

    assertThat(Tree.problems(input)).containsExactly("TOO_LARGE big.yaml:1:1");
    assertThat(Tree.files(input)).containsExactly("small.yaml");
    byte[] bytes = configMap("x".repeat(2000)).getBytes(StandardCharsets.UTF_8);
    InputOptions piped = tree.options().withStandardInput(new ByteArrayInputStream(bytes));
    assertThat(Tree.problems(Inputs.load(List.of("-"), piped, Map.of(), limits)))
        .containsExactly("TOO_LARGE <stdin>:1:1");
  }

  @Test
  void windowsLineEndsAndByteOrderMarksChangeNothing() {
    String crlf = configMap("a").replace("\n", "\r\n");
    tree.file("utf8.yaml", "\ufeff" + crlf)
        .file("le.yaml", ("\ufeff" + crlf).getBytes(StandardCharsets.UTF_16LE))
        .file("be.yaml", ("\ufeff" + crlf).getBytes(StandardCharsets.UTF_16BE));
    Input input = tree.load(".");

    assertThat(input.problems()).isEmpty();
    assertThat(input.documents())
        .hasSize(3)
        .allSatisfy(
            document -> {
              assertThat(document.mapping().mapping("metadata").string("name")).isEqualTo("a");
              assertThat(document.mapping().at("metadata", "name").place().line()).isEqualTo(4);
              assertThat(document.mapping().at("metadata", "name").place().column()).isEqualTo(9);
            });
  }

  @Test
  void brokenUtf8LosesTheDocumentThatHoldsIt() {
    byte[] text = (configMap("a") + "---\n" + configMap("\u0001")).getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0xE9;
    tree.file("latin1.yaml", text);
    Input input = tree.load(".");

    assertThat(Tree.problems(input)).containsExactly("ENCODING latin1.yaml:9:9");
    assertThat(input.documents()).hasSize(1);
  }

  @Test
  void binaryFilesAreToldOnlyIfNamed() {
    tree.file("image.yaml", new byte[] {'a', ':', 0, 1, 2});

    assertThat(tree.load(".").problems()).isEmpty();
    assertThat(Tree.problems(tree.load("image.yaml"))).containsExactly("ENCODING image.yaml:1:1");
  }

  @Test
  void manyFilesComeInTheSameOrderAsFew() {
    List<String> names = new ArrayList<>();
    for (int i = 100; i < 160; i++) {
      names.add("f" + i + ".yaml");
      tree.file("f" + i + ".yaml", configMap("m").repeat(1 + (i * 7) % 13));
    }

    assertThat(Tree.files(tree.load("."))).isEqualTo(names);
  }

  @Test
  void namedFilesAreOneScopeAndDirectoriesAreTheirOwn() {
    tree.file("a/a.yaml", configMap("a"))
        .file("b/b.yaml", configMap("b"))
        .file("c/c.yaml", configMap("c"));

    assertThat(tree.load("a/a.yaml", "b/b.yaml").scopes()).hasSize(1);
    List<Scope> scopes = tree.load("a/a.yaml", "b", "c").scopes();
    assertThat(scopes).extracting(Scope::name).containsExactly("a/a.yaml", "b", "c");
    assertThat(scopes.get(1).surroundings())
        .extracting(document -> document.file().name())
        .containsExactly("a/a.yaml", "c/c.yaml");
  }

  @Test
  void nothingToReadIsNoProblem() throws IOException {
    Files.createDirectory(directory.resolve("empty"));
    Input input = tree.load("empty");

    assertThat(input.problems()).isEmpty();
    assertThat(input.scopes()).isEmpty();
    assertThat(tree.load().documents()).isEmpty();
  }
}

package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transcripts cannot tell. */
class CommandTreeTest {
  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void severalFormatsAtOnce() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "apiVersion: v1\nkind: [Pod\n");
    int status = run(out, "lint", "-f", "json=a.json", "-f", "sarif=a.sarif", "a.yaml");
    assertThat(status).isEqualTo(ExitStatus.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("error[yaml-syntax]");
    assertThat(Files.readString(directory.resolve("a.json"))).contains("\"rule\": \"yaml-syntax\"");
    assertThat(Files.readString(directory.resolve("a.sarif"))).contains("\"version\": \"2.1.0\"");
  }

  @Test
  void summaryOfAJobLinksToItsCheckout() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "apiVersion: v1\nkind: [Pod\n");
    Map<String, String> job =
        Map.of(
            "GITHUB_SERVER_URL", "https://github.example",
            "GITHUB_REPOSITORY", "shop/deploy",
            "GITHUB_SHA", "c0ffee",
            "GITHUB_WORKSPACE", directory.toString());
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), out, err, false, false, 0, directory, job);
    new CommandTree(terminal).run("lint", "-f", "markdown", "a.yaml");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("(https://github.example/shop/deploy/blob/c0ffee/a.yaml#L2)");
  }

  @Test
  void rulesAsJson() {
    assertThat(run(out, "rules", "--format", "json")).isEqualTo(ExitStatus.CLEAN);
    SourceFile json = new SourceFile("rules.json", out.toString(StandardCharsets.UTF_8));
    List<Document> read = new SnakeYamlReader().read(json);
    assertThat(read.get(0).problems()).isEmpty();
    assertThat(read.get(0).mapping().mappings("rules"))
        .extracting(rule -> rule.string("id"))
        .contains("yaml-syntax")
        .isSorted();
  }

  @Test
  void version() {
    assertThat(run(out, "--version")).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("fairlead development\n");
  }

  @Test
  void completionForShells() {
    assertThat(run(out, "generate-completion")).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("complete -F", "fairlead");
  }

  @Test
  void readerThatHasSeenEnoughIsNoError() {
    assertThat(run(failing("Broken pipe"), "rules")).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void fullDiskIsAnError() {
    int status = run(failing("No space left on device"), "rules");
    assertThat(status).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("fairlead: cannot write to standard output: No space left on device\n");
  }

  private int run(OutputStream results, String... args) {
    InputStream in = InputStream.nullInputStream();
    Terminal terminal = new Terminal(in, results, err, false, false, 0, directory, Map.of());
    return new CommandTree(terminal).run(args);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}

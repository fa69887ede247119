package dev.fairlead.lint.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.lint.config.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|b.json:1:1: no baseline: 'version' is missing",
        "[]|b.json:1:1: no keys and values",
        "{\"version\": 1, \"findings\": [}|b.json:1:29: expected a value",
        "{\"version\": 1} x|b.json:1:16: a second document",
        "{\"findings\": []}|b.json:1:1: no baseline: 'version' is missing",
        "{\"version\": 2, \"findings\": []}|b.json:1:13: written by a newer Fairlead: version 2 is not"
            + " known",
        "{\"version\": \"1\"}|b.json:1:13: 'version' takes a number, not '1'",
        "{\"version\": 1, \"finding\": []}|b.json:1:16: unknown key 'finding'; did you mean"
            + " 'findings'?",
        "{\"version\": 1, \"findings\": {}}|b.json:1:28: 'findings' takes a list, not keys and values",
        "{\"version\": 1, \"findings\": [\"x\"]}|b.json:1:29: each item of 'findings' has keys and"
            + " values, not 'x'",
        "{\"version\": 1, \"findings\": [{\"rule\": \"x\"}]}|b.json:1:29: a finding needs 'file'",
        "{\"version\": 1, \"findings\": [{\"rule\": 1}]}|b.json:1:29: a finding needs 'file'",
        "{\"version\": 1, \"findings\": [{\"rule\": [1]}]}|b.json:1:38: 'rule' takes a text, not a list",
        "{\"version\": 1, \"findings\": [{\"rule\": \"a\", \"file\": \"b\", \"message\": \"c\", \"fingerprint\":"
            + " \"xyz\"}]}|b.json:1:87: a fingerprint has 16 hexadecimal digits, not 'xyz'",
        "{\"version\": 1, \"findings\": [{\"rule\": \"a\", \"file\": \"b\", \"line\": 1}]}|b.json:1:56: unknown"
            + " key 'line'; did you mean 'file'?",
      })
  void toldInOneLine(String text, String expected) throws IOException {
    Files.writeString(directory.resolve("b.json"), text);
    BaselineFile read = read();
    assertThat(read.baseline()).isEmpty();
    assertThat(read.mistakes()).map(Mistake::toString).containsExactly(expected);
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Files.write(
        directory.resolve("b.json"), "{\"version\": \u00e4}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read().mistakes())
        .map(Mistake::toString)
        .containsExactly("b.json:1:1: bytes that are no UTF-8 text");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    KnownFinding one =
        new KnownFinding("r", "b.yaml", "Pod x", "says \"no\" \u20ac", "0".repeat(16));
    KnownFinding two = new KnownFinding("r", "a.yaml", "", "1.30", "f".repeat(16));
    Baseline written = new Baseline(List.of(one, two), new FileNames(directory, directory));
    Files.writeString(directory.resolve("b.json"), written.text());
    assertThat(read().baseline().orElseThrow().findings()).containsExactly(two, one);
    assertThat(read().baseline().orElseThrow().text()).isEqualTo(written.text());
  }

  private BaselineFile read() {
    return BaselineFile.read(directory.resolve("b.json"), "b.json", directory);
  }
}

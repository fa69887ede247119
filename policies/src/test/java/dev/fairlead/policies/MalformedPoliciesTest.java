package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code malformed} holds one mistake, and tells in the comments of its first lines
 * what is said of it: {@code # LINE:COLUMN: message}.
 */
class MalformedPoliciesTest {
  private static final Path MALFORMED = Path.of("src/test/resources/malformed");

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(MALFORMED)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isToldAtItsPlace(String file) throws IOException {
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(MALFORMED.resolve(file))) {
      if (!line.startsWith("# ")) {
        break;
      }
      expected.add(file + ":" + line.substring(2));
    }
    assertThat(expected).hasSize(1);
    assertThat(problems(MALFORMED, file)).containsExactlyElementsOf(expected);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void everyFileIsReadBeforeAnythingIsSaid(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "id: A\n");
    Files.writeString(directory.resolve("b.yaml"), "- 1\n");
    assertThat(problems(directory, "."))
        .anyMatch(problem -> problem.startsWith("./a.yaml:1:1: "))
        .anyMatch(problem -> problem.startsWith("./b.yaml:1:1: "));
  }

  @Test
  void whatIsNotThereIsSaid(@TempDir Path directory) throws IOException {
    assertThat(problems(directory, "none"))
        .containsExactly("none:1:1: there is no such file or directory");
    assertThat(problems(directory, "."))
        .containsExactly(".:1:1: no .yaml, .yml or .json file in this directory");
    assertThat(problems(directory, "builtin:pod-security-base-line"))
        .containsExactly(
            "builtin:pod-security-base-line:1:1: there is no such set of policies; did you mean"
                + " `pod-security-baseline`?");
    Files.write(directory.resolve("latin.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xe4});
    assertThat(problems(directory, "latin.yaml"))
        .containsExactly("latin.yaml:1:1: no text in UTF-8");
    Files.writeString(directory.resolve("empty.yaml"), "# nothing\n");
    assertThat(problems(directory, "empty.yaml"))
        .containsExactly("empty.yaml:1:1: no policy in this file");
  }

  @Test
  void idsAreUnique(@TempDir Path directory) throws IOException {
    String policy = "id: my-policy\nmessage: m\nmatch: {workloads: true}\ncel: 'true'\n";
    Files.writeString(directory.resolve("a.yaml"), policy);
    Files.writeString(directory.resolve("b.yaml"), policy);
    assertThat(problems(directory, "a.yaml", "b.yaml"))
        .containsExactly("b.yaml:1:5: `my-policy` is defined before, at a.yaml:1:5");
    assertThatThrownBy(() -> PolicySet.load(List.of("a.yaml"), directory, List.of("my-policy")))
        .isInstanceOf(MalformedPoliciesException.class)
        .hasMessage("a.yaml:1:5: `my-policy` is the name of a built-in rule");
  }

  /** A file that is named twice, as by a configuration and on the command line, is read once. */
  @Test
  void aFileIsReadOnce(@TempDir Path directory) throws IOException {
    String policy = "id: my-policy\nmessage: m\nmatch: {workloads: true}\ncel: 'true'\n";
    Files.writeString(directory.resolve("a.yaml"), policy);
    assertThat(PolicySet.load(List.of("a.yaml", "a.yaml"), directory, List.of()).rules())
        .hasSize(1);
  }

  private static List<String> problems(Path directory, String... paths) {
    try {
      PolicySet.load(List.of(paths), directory, List.of());
      return List.of();
    } catch (MalformedPoliciesException e) {
      return e.problems().stream().map(PolicyProblem::toString).toList();
    }
  }
}

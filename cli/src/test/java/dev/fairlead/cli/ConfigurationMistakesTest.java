package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a configuration is one line on standard error, and status 2. */
class ConfigurationMistakesTest {
  private static final Path CASES =
      Path.of("../linter-core/src/test/resources/config/mistakes.txt");

  @TempDir private Path directory;

  static List<Arguments> mistakes() throws IOException {
    List<Arguments> mistakes = new ArrayList<>();
    String all = Files.readString(CASES);
    for (String part : all.substring(all.indexOf("\n== ") + 4).split("\n== ")) {
      int title = part.indexOf('\n');
      int arrow = part.indexOf("\n-> ");
      String told = part.substring(arrow + 4).strip();
      mistakes.add(
          Arguments.of(
              Named.of(part.substring(0, title), part.substring(title + 1, arrow + 1)),
              told.startsWith("~ ") ? told.substring(2) : told));
    }
    return mistakes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void endsWithStatusTwo(String text, String told) throws IOException {
    Files.writeString(directory.resolve("fairlead.yaml"), text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = InputStream.nullInputStream();
    Terminal terminal = new Terminal(in, out, err, false, false, 0, directory, Map.of());
    assertThat(new CommandTree(terminal).run("lint")).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("fairlead: " + told + "\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}

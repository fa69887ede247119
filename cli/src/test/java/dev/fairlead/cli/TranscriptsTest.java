package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line says what its transcripts tell; {@code -Dupdate=true} tells them anew. */
class TranscriptsTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void toldAgain(String name, @TempDir Path directory) throws IOException {
    Path file = TRANSCRIPTS.resolve(name);
    String told = Transcript.read(file).rerun(directory).toString();
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(Files.readString(file));
  }
}

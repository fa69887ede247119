package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private Path directory;

  @Test
  void readerOfTheOldReportKeepsIt() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    try (var reader = Files.newBufferedReader(file)) {
      ReportFile.write(file, "new");
      assertThat(reader.readLine()).isEqualTo("old");
    }
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("report.json");
  }

  @Test
  void linkStaysALink() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), file.getFileName());
    ReportFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void fileThatCannotBeWrittenIsAnErrorAndLeavesNothing() {
    Path file = directory.resolve("missing/report.json");
    assertThatThrownBy(() -> ReportFile.write(file, "new")).isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  private Stream<String> names() {
    return Stream.of(directory.toFile().list());
  }
}

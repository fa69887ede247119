package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole applications: what is found in each stands in its {@code expected.txt}, a line a finding.
 * {@code -Dupdate=true} writes it; a person reads the difference.
 */
class FixturesTest {
  private static final Path FIXTURES = Path.of("..", "fixtures");

  static List<String> applications() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applications")
  void findsWhatIsExpected(String application) throws IOException {
    Path directory = FIXTURES.resolve(application).toAbsolutePath().normalize();
    Input input = Inputs.load(List.of("manifests"), InputOptions.in(directory));
    Linter linter = new Linter(BuiltInRules.ALL, LintOptions.DEFAULT);
    String found = lines(linter.lint(input, Progress.NONE));
    Path expected = directory.resolve("expected.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static String lines(Report report) {
    StringBuilder lines = new StringBuilder();
    for (Report.Entry entry : report.entries()) {
      Finding finding = entry.finding();
      lines
          .append(finding.place())
          .append(": ")
          .append(finding.severity().word())
          .append('[')
          .append(finding.rule())
          .append("] ")
          .append(finding.message())
          .append('\n');
      finding
          .related()
          .forEach(
              other ->
                  lines
                      .append("  ")
                      .append(other.place())
                      .append(": ")
                      .append(other.message())
                      .append('\n'));
    }
    return lines.toString();
  }
}

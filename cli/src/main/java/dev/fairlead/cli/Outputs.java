package dev.fairlead.cli;

import dev.fairlead.lint.Report;
import dev.fairlead.report.CheckstyleReport;
import dev.fairlead.report.GithubReport;
import dev.fairlead.report.GitlabReport;
import dev.fairlead.report.Ink;
import dev.fairlead.report.JsonReport;
import dev.fairlead.report.JunitReport;
import dev.fairlead.report.MarkdownReport;
import dev.fairlead.report.ReportFormat;
import dev.fairlead.report.SarifReport;
import dev.fairlead.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report goes, and in which formats: the values of {@code --format}. */
final class Outputs {
  /** The names of the formats. */
  static final List<String> FORMATS =
      List.of("text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown");

  private final List<Output> outputs;

  /**
   * @param file null for standard output
   */
  private record Output(String format, @Nullable Path file) {}

  private Outputs(List<Output> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** Text for a person goes to standard output unless another format is sent there. */
  static Outputs parse(List<String> values, Path directory) {
    List<Output> outputs = new ArrayList<>();
    Output toStandardOutput = null;
    for (String value : values) {
      int equals = value.indexOf('=');
      String format = equals < 0 ? value : value.substring(0, equals);
      if (!FORMATS.contains(format)) {
        throw Words.unknown("format '" + format + "'", format, FORMATS);
      }
      Output output =
          new Output(format, equals < 0 ? null : file(value.substring(equals + 1), directory));
      if (output.file() == null) {
        if (toStandardOutput != null) {
          throw new UsageException(
              "two formats for standard output: write one of them to a file, -f "
                  + format
                  + "=FILE");
        }
        toStandardOutput = output;
      } else if (isTaken(output.file(), outputs)) {
        throw new UsageException("two formats for one file: '" + value.substring(equals + 1) + "'");
      }
      outputs.add(output);
    }
    if (toStandardOutput == null) {
      outputs.add(0, new Output("text", null));
    }
    return new Outputs(outputs);
  }

  private static boolean isTaken(Path file, List<Output> outputs) {
    for (Output output : outputs) {
      if (output.file() != null && file.normalize().equals(output.file().normalize())) {
        return true;
      }
    }
    return false;
  }

  private static Path file(String name, Path base) {
    try {
      Path file = base.resolve(name);
      Path directory = file.toAbsolutePath().getParent();
      if (name.isEmpty() || Files.isDirectory(file)) {
        throw new UsageException("no file for a report: '" + name + "'");
      }
      if (directory != null && !Files.isDirectory(directory)) {
        throw new UsageException("no directory for a report: '" + name + "'");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new UsageException("not a file name: '" + name + "'");
    }
  }

  /**
   * Writes the report to all of them.
   *
   * @param quiet whether text comes without its summary line
   */
  void write(Report report, Terminal terminal, ColorChoice colour, boolean quiet) {
    for (Output output : outputs) {
      Path file = output.file();
      String text = format(output, terminal, colour, quiet).render(report);
      if (file == null) {
        terminal.print(text);
      } else {
        try {
          ReportFile.write(file, text);
        } catch (IOException e) {
          throw new NotWrittenException(file.toString(), e);
        }
      }
    }
  }

  /** Each format is a class that is loaded only when it is asked for. */
  private static ReportFormat format(
      Output output, Terminal terminal, ColorChoice colour, boolean quiet) {
    return switch (output.format()) {
      case "json" -> new JsonReport();
      case "sarif" -> new SarifReport(Version.number());
      case "github" -> new GithubReport();
      case "gitlab" -> new GitlabReport();
      case "junit" -> new JunitReport();
      case "checkstyle" -> new CheckstyleReport(Version.number());
      case "markdown" -> {
        String links = SourceLinks.of(terminal.environment(), terminal.directory());
        yield new MarkdownReport(links, MarkdownReport.MOST_BYTES);
      }
      default ->
          output.file() == null
              ? new TextReport(terminal.ink(colour), terminal.width(), !quiet)
              : new TextReport(Ink.PLAIN, TextReport.DEFAULT_WIDTH, !quiet);
    };
  }
}

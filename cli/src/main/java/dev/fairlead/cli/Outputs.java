package dev.fairlead.cli;

import dev.fairlead.lint.Report;
import dev.fairlead.report.Ink;
import dev.fairlead.report.JsonReport;
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
  static final List<String> FORMATS = List.of("text", "json", "sarif");

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
      }
      outputs.add(output);
    }
    if (toStandardOutput == null) {
      outputs.add(0, new Output("text", null));
    }
    return new Outputs(outputs);
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
      if (file == null) {
        terminal.print(
            format(output, terminal.ink(colour), terminal.width(), quiet).render(report));
      } else {
        String text = format(output, Ink.PLAIN, TextReport.DEFAULT_WIDTH, quiet).render(report);
        try {
          Files.writeString(file, text);
        } catch (IOException e) {
          throw new NotWrittenException(file.toString(), e);
        }
      }
    }
  }

  private static ReportFormat format(Output output, Ink ink, int columns, boolean quiet) {
    return switch (output.format()) {
      case "json" -> new JsonReport();
      case "sarif" -> new SarifReport(Version.number());
      default -> new TextReport(ink, columns, !quiet);
    };
  }
}

package dev.fairlead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command has, and how the help of each is laid out. */
@Command(
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    sortOptions = false,
    abbreviateSynopsis = true)
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "Say more on standard error: what was skipped, and where an internal error arose.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto (on a terminal; the default), always or never. NO_COLOR is respected.")
  String color = "auto";

  ColorChoice colorChoice() {
    return Words.choose("--color", color, ColorChoice.class);
  }
}

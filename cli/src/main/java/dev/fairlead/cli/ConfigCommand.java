package dev.fairlead.cli;

import dev.fairlead.lint.config.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "config",
    description = {
      "Show what is in force, and where each value comes from.",
      "That is a place in the configuration, an option, or the default. Takes the options of",
      "`fairlead lint` that change it."
    })
final class ConfigCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private String format = "text";

  @Mixin private RunOptions run = new RunOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw Words.unknown("format '" + format + "'", format, FORMATS);
    }
    KnownRules known = run.rules(terminal);
    run.settings(known, terminal);
    Optional<Configuration> configuration = Project.load(run.project, terminal).configuration();
    Optional<String> file = configuration.map(c -> ShownFile.name(c.file(), terminal.directory()));
    List<EffectiveSettings.Row> rows = new EffectiveSettings(run, terminal, configuration).rows();
    terminal.print(format.equals("json") ? json(file, rows) : text(file, rows));
    return ExitStatus.CLEAN;
  }

  private String text(Optional<String> file, List<EffectiveSettings.Row> rows) {
    Page page = new Page(terminal.ink(common.colorChoice()));
    page.line(0, page.quiet(file.map(f -> "configuration " + f).orElse("no configuration")));
    Table table = new Table(0);
    for (EffectiveSettings.Row row : rows) {
      table.row(page.strong(row.key()), page.plain(row.value()), page.quiet(row.origin()));
    }
    return page.gap().table(table).toString();
  }

  private static String json(Optional<String> file, List<EffectiveSettings.Row> rows) {
    return JsonAnswer.of(
        json -> {
          json.key("configuration").value(file.orElse(null));
          json.key("settings").beginArray();
          for (EffectiveSettings.Row row : rows) {
            json.beginObject();
            json.key("key").value(row.key());
            json.key("value").value(row.value());
            json.key("origin").value(row.origin());
            json.endObject();
          }
          json.endArray();
        });
  }
}

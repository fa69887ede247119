package dev.fairlead.cli;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.report.Ink;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rules",
    description = "List the rules; `fairlead explain RULE` prints the page of one.")
final class RulesCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private String format = "text";

  @Mixin private PolicyFileOption policies = new PolicyFileOption();

  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw Words.unknown("format '" + format + "'", format, FORMATS);
    }
    List<RuleInfo> rules =
        policies.rules(new ProjectOptions(), terminal).all().stream().map(Rule::info).toList();
    terminal.print(
        format.equals("json") ? json(rules) : text(rules, terminal.ink(common.colorChoice())));
    return ExitStatus.CLEAN;
  }

  private static String text(List<RuleInfo> rules, Ink ink) {
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (RuleInfo rule : rules) {
      String severity = rule.severity().word();
      out.append(ink.of(rule.severity(), severity))
          .append(" ".repeat("warning".length() - severity.length() + 2))
          .append(ink.strong(rule.id()))
          .append(" ".repeat(widest - rule.id().length() + 2))
          .append(rule.title())
          .append(rule.onByDefault() ? "" : ink.quiet(" (off by default)"))
          .append('\n');
    }
    return out.toString();
  }

  private static String json(List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject().key("version").value(1).key("rules").beginArray();
    for (RuleInfo rule : rules) {
      json.beginObject();
      json.key("id").value(rule.id());
      json.key("severity").value(rule.severity().word());
      json.key("title").value(rule.title());
      json.key("onByDefault").value(rule.onByDefault());
      json.endObject();
    }
    json.endArray().endObject();
    return out.append('\n').toString();
  }
}

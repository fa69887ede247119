package dev.fairlead.cli;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.report.Ink;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  private final Terminal terminal;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw Words.unknown("format '" + format + "'", format, FORMATS);
    }
    KnownRules known = policies.rules(configuration, terminal);
    Project project = Project.load(configuration, terminal);
    project.check(known.all());
    List<EffectiveRule> rules = new ArrayList<>();
    for (Rule rule : known.all()) {
      rules.add(EffectiveRule.of(rule.info(), project.configuration()));
    }
    terminal.print(
        format.equals("json") ? json(rules) : text(rules, terminal.ink(common.colorChoice())));
    return ExitStatus.CLEAN;
  }

  private static String text(List<EffectiveRule> rules, Ink ink) {
    int widest = rules.stream().mapToInt(rule -> rule.info().id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (EffectiveRule rule : rules) {
      RuleInfo info = rule.info();
      String word = rule.isDefault() ? info.severity().word() : rule.level();
      out.append(word.equals("off") ? ink.quiet(word) : ink.of(severity(word), word))
          .append(" ".repeat("warning".length() - word.length() + 2))
          .append(ink.strong(info.id()))
          .append(" ".repeat(widest - info.id().length() + 2))
          .append(info.title())
          .append(ink.quiet(remark(rule)))
          .append('\n');
    }
    return out.toString();
  }

  private static String remark(EffectiveRule rule) {
    RuleInfo info = rule.info();
    String usual = info.onByDefault() ? info.severity().word() : "off";
    String exceptions = rule.exceptions().isEmpty() ? "" : ", with exceptions";
    return rule.origin()
        .map(place -> " (" + usual + " by default; " + place + exceptions + ")")
        .orElse(
            info.onByDefault()
                ? exceptions.isEmpty() ? "" : " (with exceptions)"
                : " (off by default" + exceptions + ")");
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String json(List<EffectiveRule> rules) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject().key("version").value(1).key("rules").beginArray();
    for (EffectiveRule rule : rules) {
      RuleInfo info = rule.info();
      json.beginObject();
      json.key("id").value(info.id());
      json.key("severity").value(info.severity().word());
      json.key("title").value(info.title());
      json.key("onByDefault").value(info.onByDefault());
      json.key("effective").value(rule.level());
      json.key("origin").value(rule.origin().orElse("default"));
      json.key("exceptions").beginArray();
      rule.exceptions().forEach(json::value);
      json.endArray();
      json.endObject();
    }
    json.endArray().endObject();
    return out.append('\n').toString();
  }
}

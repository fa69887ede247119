package dev.fairlead.cli;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.report.Ink;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleOption;
import dev.fairlead.rule.RulePage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = "Explain a rule: what breaks, what it reports, how to mend it.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RULE", description = "The name in brackets of a finding.")
  private String rule = "";

  @Mixin private PolicyFileOption policies = new PolicyFileOption();

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A policy that comes along is explained whether or not somebody checks by it. */
  private Rule rule() {
    KnownRules known = policies.rules(configuration, terminal);
    return known.has(rule)
        ? known.named(rule)
        : new KnownRules(PolicyFiles.builtIn(terminal)).named(rule);
  }

  @Override
  public Integer call() {
    Rule found = rule();
    RuleInfo info = found.info();
    Ink ink = terminal.ink(common.colorChoice());
    EffectiveRule here =
        EffectiveRule.of(info, Project.load(configuration, terminal).configuration());
    String severity = info.severity().word() + (info.onByDefault() ? "" : ", off by default");
    String changed = here.origin().map(place -> "; here " + here.level()).orElse("");
    String text =
        RulePage.textOf(found)
                .orElse("# " + info.id() + "\n\n" + info.title() + ".\n")
                .replaceFirst("(?m)$", " (" + severity + changed + ")")
            + options(found)
            + inThisProject(here);
    terminal.print(ink == Ink.PLAIN ? text : new MarkdownPage(ink, terminal.width()).render(text));
    return ExitStatus.CLEAN;
  }

  /** What can be set of the rule beside its severity. */
  private static String options(Rule rule) {
    if (rule.options().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Options\n\n");
    for (RuleOption option : rule.options()) {
      text.append("- `")
          .append(option.name())
          .append("`: ")
          .append(option.summary())
          .append(" A whole number from ")
          .append(option.least())
          .append(" to ")
          .append(option.most())
          .append("; ")
          .append(option.usual())
          .append(" where nothing is set.\n");
    }
    return text.toString();
  }

  /** What the configuration says of the rule, if anything. */
  private static String inThisProject(EffectiveRule rule) {
    if (rule.isDefault() && rule.exceptions().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## In this project\n\n");
    rule.origin()
        .ifPresent(
            place ->
                text.append("- ").append(rule.level()).append(" (").append(place).append(")\n"));
    rule.exceptions().forEach(exception -> text.append("- ").append(exception).append('\n'));
    return text.toString();
  }
}

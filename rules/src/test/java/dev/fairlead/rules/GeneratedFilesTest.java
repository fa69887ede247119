package dev.fairlead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.lint.suppression.SuppressionRules;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README.md is what the rules say; {@code mvn -pl rules -am test -Dupdate=true} writes it. */
class GeneratedFilesTest {
  private static final Path INDEX = Path.of("README.md");

  @Test
  void indexOfRules() throws IOException {
    String expected = index();
    if (Boolean.getBoolean("update")) {
      Files.writeString(INDEX, expected);
    }
    assertThat(INDEX)
        .as("out of date: run `mvn -pl rules -am test -Dupdate=true` and read the difference")
        .hasContent(expected);
  }

  private static String index() {
    Map<String, List<Rule>> topics =
        Stream.concat(BuiltInRules.ALL.stream(), SuppressionRules.ALL.stream())
            .collect(
                Collectors.groupingBy(
                    GeneratedFilesTest::topic, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append("# Rules\n\n");
    text.append("Written by `GeneratedFilesTest` from the rules and their pages; do not edit.\n\n");
    text.append(
        "An **error** fails as written; a **warning** works today by luck or fails on some clusters; ");
    text.append(
        "a **note** never fails a build.\n`fairlead explain RULE` prints the page of a rule.\n");
    topics.forEach(
        (topic, rules) -> {
          text.append("\n## ")
              .append(topic)
              .append("\n\n| rule | severity | what is wrong |\n|---|---|---|\n");
          rules.forEach(rule -> text.append(row(topic, rule)));
        });
    return text.toString();
  }

  private static String row(String topic, Rule rule) {
    String folder =
        rule.getClass().getPackageName().startsWith("dev.fairlead.rules.")
            ? "src/main/java/dev/fairlead/rules/"
            : "../linter-core/src/main/java/dev/fairlead/lint/";
    String page = folder + topic + "/" + RulePage.fileName(rule);
    String severity =
        rule.info().severity().word() + (rule.info().onByDefault() ? "" : ", off by default");
    String summary = RulePage.parse(RulePage.textOf(rule).orElseThrow()).summary();
    return "| ["
        + rule.info().id()
        + "]("
        + page
        + ") | "
        + severity
        + " | "
        + summary.replace("|", "\\|")
        + " |\n";
  }

  private static String topic(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

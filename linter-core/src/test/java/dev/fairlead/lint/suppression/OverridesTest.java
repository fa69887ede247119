package dev.fairlead.lint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.Reading;
import dev.fairlead.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration wants of rules for some files and objects. */
class OverridesTest {
  @TempDir private Path directory;

  @BeforeEach
  void manifests() throws IOException {
    Files.createDirectories(directory.resolve("old"));
    Files.writeString(directory.resolve("a.yaml"), config("one", "bad"));
    Files.writeString(directory.resolve("old/b.yaml"), config("two", "bad"));
  }

  @Test
  void offForSomeFiles() throws IOException {
    assertThat(told("overrides: [{paths: [old/], rules: {finds-bad: off}}]"))
        .containsExactly("a.yaml error finds-bad");
  }

  @Test
  void offForSomeObjects() throws IOException {
    assertThat(told("overrides: [{objects: [ConfigMap/*/t*], rules: {finds-bad: off}}]"))
        .containsExactly("a.yaml error finds-bad");
    assertThat(told("overrides: [{objects: [ConfigMap/shop/*], rules: {finds-bad: off}}]"))
        .containsExactly("a.yaml error finds-bad", "old/b.yaml error finds-bad");
  }

  @Test
  void pathsAndObjectsMustBothFit() throws IOException {
    String both = "overrides: [{paths: [old/], objects: [ConfigMap/one], rules: {finds-bad: off}}]";
    assertThat(told(both)).containsExactly("a.yaml error finds-bad", "old/b.yaml error finds-bad");
  }

  @Test
  void theLaterOneCounts() throws IOException {
    String two =
        "overrides:\n- {paths: [old/], rules: {finds-bad: off}}\n"
            + "- {paths: [b.yaml], rules: {finds-bad: note}}\n";
    assertThat(told(two)).containsExactly("a.yaml error finds-bad", "old/b.yaml note finds-bad");
  }

  @Test
  void onForSomeFilesOnly() throws IOException {
    String only = "rules: {finds-bad: off}\noverrides: [{paths: [old/], rules: {finds-bad: on}}]";
    assertThat(told(only)).containsExactly("old/b.yaml error finds-bad");
    assertThat(summary(only)).isEqualTo(new Report.Summary(2, 2, 1, 0, 0, 0));
  }

  @Test
  void disabledInACallIsDisabled() throws IOException {
    String some = "overrides: [{paths: [old/], rules: {finds-bad: warning}}]";
    LintOptions without = options(some).without(Set.of("finds-bad"));
    assertThat(told(without)).isEmpty();
  }

  @Test
  void wantedInACallIsRun() throws IOException {
    LintOptions only = options("rules: {finds-bad: off}").withOnly(Set.of("finds-bad"));
    assertThat(told(only)).hasSize(2);
  }

  @Test
  void untilTheLastDay() throws IOException {
    String text =
        "overrides: [{paths: [old/], rules: {finds-bad: off}, expires: %s, reason: moves}]";
    assertThat(told(text.formatted("9999-12-31"))).containsExactly("a.yaml error finds-bad");
    assertThat(told(text.formatted("2020-12-31")))
        .containsExactly(
            "a.yaml error finds-bad",
            "fairlead.yaml warning suppression-expired",
            "old/b.yaml error finds-bad");
  }

  @Test
  void reasonsMayBeRequired() throws IOException {
    String text =
        "suppressions: {requireReason: true}\n"
            + "overrides: [{paths: [old/], rules: {finds-bad: off}}]";
    assertThat(told(text))
        .containsExactly(
            "a.yaml error finds-bad", "fairlead.yaml error suppression-without-reason");
  }

  @Test
  void unusedOnesOfObjectsAreTold() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), config("one", "good"));
    assertThat(told("overrides: [{objects: [ConfigMap/one], rules: {finds-bad: off}}]"))
        .containsExactly("fairlead.yaml note suppression-unused", "old/b.yaml error finds-bad");
    assertThat(told("overrides: [{objects: [ConfigMap/none], rules: {finds-bad: off}}]"))
        .containsExactly("old/b.yaml error finds-bad");
  }

  @Test
  void theyAreCounted() throws IOException {
    assertThat(summary("overrides: [{paths: [old/], rules: {finds-bad: off}}]"))
        .isEqualTo(new Report.Summary(2, 2, 1, 0, 0, 1));
  }

  private static String config(String name, String value) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  a: " + value;
  }

  private List<String> told(String configuration) throws IOException {
    return told(options(configuration));
  }

  private List<String> told(LintOptions options) {
    List<String> told = new ArrayList<>();
    for (Report.Entry entry : run(options).entries()) {
      String file = entry.finding().place().file().name();
      told.add(file + " " + entry.finding().severity().word() + " " + entry.finding().rule());
    }
    return told;
  }

  private Report.Summary summary(String configuration) throws IOException {
    return run(options(configuration)).summary();
  }

  private LintOptions options(String configuration) throws IOException {
    Path file = Files.writeString(directory.resolve("fairlead.yaml"), configuration);
    Reading reading = Configuration.read(file, "fairlead.yaml");
    assertThat(reading).isInstanceOf(Reading.Loaded.class);
    return ((Reading.Loaded) reading).configuration().lintOptions(directory);
  }

  private Report run(LintOptions options) {
    Input input = Inputs.load(List.of("."), InputOptions.in(directory));
    List<Rule> rules = new ArrayList<>(SuppressionRules.ALL);
    rules.add(new FindsBad("finds-bad", "bad"));
    return new Linter(rules, options).lint(input, Progress.NONE);
  }
}

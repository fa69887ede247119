package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {
  /** A rule that says something of each object. */
  private record EachObject(RuleInfo info, Function<ObjectMeta, Finding> says) implements Rule {
    static EachObject of(String id, String message) {
      RuleInfo info = new RuleInfo(id, Severity.WARNING, id);
      return new EachObject(info, meta -> finding(info, meta, message));
    }

    static Finding finding(RuleInfo info, ObjectMeta meta, String message) {
      return Finding.of(info, meta.ref(), meta.place(), meta + message);
    }

    @Override
    public Stream<Finding> check(Network network) {
      return network.resources().stream().map(Resource::meta).map(says);
    }
  }

  @TempDir private Path directory;

  @Test
  void orderIsFilePlaceRule() throws IOException {
    write("b.yaml", pod("b"));
    write("a.yaml", pod("a1"), pod("a2"));
    Report report = lint(EachObject.of("second", " y"), EachObject.of("first", " x"));
    assertThat(messages(report))
        .containsExactly("Pod a1 x", "Pod a1 y", "Pod a2 x", "Pod a2 y", "Pod b x", "Pod b y");
    assertThat(report.summary()).isEqualTo(new Report.Summary(2, 3, 0, 6, 0, 0));
  }

  @Test
  void sameFindingIsReportedOnce() throws IOException {
    write("a.yaml", pod("a"));
    EachObject rule = EachObject.of("one", " x");
    assertThat(messages(lint(rule, rule))).containsExactly("Pod a x");
  }

  @Test
  void whatFollowsFromAnotherFindingIsLeftOut() throws IOException {
    write("a.yaml", pod("cause"), pod("other"));
    RuleInfo info = new RuleInfo("causes", Severity.ERROR, "");
    EachObject causes =
        new EachObject(
            info,
            meta -> {
              Finding finding = EachObject.finding(info, meta, " is broken");
              return meta.name().value().equals("cause")
                  ? finding.explains(meta.ref(), "endpoints")
                  : finding;
            });
    RuleInfo followInfo = new RuleInfo("follows", Severity.ERROR, "");
    EachObject follows =
        new EachObject(
            followInfo,
            meta ->
                EachObject.finding(followInfo, meta, " is called in vain")
                    .follows(meta.ref(), "endpoints"));
    assertThat(messages(lint(causes, follows)))
        .containsExactly(
            "Pod cause is broken", "Pod other is broken", "Pod other is called in vain");
    assertThat(messages(lint(follows)))
        .containsExactly("Pod cause is called in vain", "Pod other is called in vain");
  }

  @Test
  void aCauseIsAsSevereAsWhatFollowsFromIt() throws IOException {
    write("a.yaml", pod("a"));
    RuleInfo mild = new RuleInfo("causes", Severity.NOTE, "");
    RuleInfo severe = new RuleInfo("follows", Severity.ERROR, "");
    EachObject causes =
        new EachObject(
            mild,
            meta -> EachObject.finding(mild, meta, " is odd").explains(meta.ref(), "endpoints"));
    EachObject follows =
        new EachObject(
            severe,
            meta -> EachObject.finding(severe, meta, " fails").follows(meta.ref(), "endpoints"));

    Report report = lint(causes, follows);

    assertThat(messages(report)).containsExactly("Pod a is odd");
    Finding only = report.entries().get(0).finding();
    assertThat(only.severity()).isEqualTo(Severity.ERROR);
    assertThat(only.related())
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.message()).isEqualTo("so Pod a fails"));
    assertThat(lint(causes).entries().get(0).finding().severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void aRuleThatFailsStopsNoOther() throws IOException {
    write("a.yaml", pod("a"));
    RuleInfo info = new RuleInfo("fails", Severity.ERROR, "");
    EachObject fails =
        new EachObject(
            info,
            meta -> {
              throw new IllegalStateException("oh");
            });
    Report report = lint(fails, EachObject.of("works", " x"));
    assertThat(messages(report)).containsExactly("Pod a x");
    assertThat(report.failures())
        .extracting(Report.Failure::where)
        .containsExactly("rule fails, scope .");
  }

  @Test
  void optionsChooseRulesAndSeverities() throws IOException {
    write("a.yaml", pod("a"));
    EachObject usual = EachObject.of("usual", " x");
    RuleInfo quiet = new RuleInfo("quiet", Severity.NOTE, "", false);
    EachObject opted = new EachObject(quiet, meta -> EachObject.finding(quiet, meta, " y"));
    assertThat(messages(lint(usual, opted))).containsExactly("Pod a x");
    assertThat(messages(lint(options(Set.of("quiet"), Set.of(), Map.of()), usual, opted)))
        .containsExactly("Pod a y");
    assertThat(messages(lint(options(Set.of(), Set.of("usual"), Map.of()), usual, opted)))
        .isEmpty();
    Report report =
        lint(options(Set.of(), Set.of(), Map.of("usual", Severity.ERROR)), usual, opted);
    assertThat(report.summary().errors()).isEqualTo(1);
  }

  @Test
  void problemsOfLostDocumentsReachRulesAlsoWithoutAScope() throws IOException {
    write("broken.yaml", "apiVersion: v1\nkind: [Pod\n");
    RuleInfo info = new RuleInfo("syntax", Severity.ERROR, "");
    Rule rule =
        new Rule() {
          @Override
          public RuleInfo info() {
            return info;
          }

          @Override
          public Stream<Finding> check(Network network) {
            return network.contents().problems().stream()
                .map(problem -> Finding.of(info, problem.place(), problem.message()));
          }
        };
    assertThat(lint(rule).entries()).hasSize(1);
    write("good.yaml", pod("a"));
    assertThat(lint(rule).entries()).hasSize(1);
  }

  @Test
  void filesThatCannotBeReadAreToldApart() {
    Input input = Inputs.load(List.of("nowhere"), InputOptions.in(directory));
    Report report = new Linter(List.of(), LintOptions.DEFAULT).lint(input, Progress.NONE);
    assertThat(report.unread()).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
    assertThat(report.unread())
        .extracting(Problem::place)
        .extracting(Place::line)
        .containsExactly(1);
  }

  private Report lint(Rule... rules) {
    return lint(LintOptions.DEFAULT, rules);
  }

  private Report lint(LintOptions options, Rule... rules) {
    Input input = Inputs.load(List.of("."), InputOptions.in(directory));
    return new Linter(List.of(rules), options).lint(input, Progress.NONE);
  }

  private static LintOptions options(
      Set<String> only, Set<String> disabled, Map<String, Severity> severities) {
    return new LintOptions(ClusterProfile.DEFAULT, only, disabled, severities, List.of());
  }

  private static List<String> messages(Report report) {
    return report.entries().stream().map(entry -> entry.finding().message()).toList();
  }

  private static String pod(String name) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: " + name + "\n";
  }

  private void write(String name, String... documents) throws IOException {
    Files.writeString(directory.resolve(name), String.join("---\n", documents));
  }
}

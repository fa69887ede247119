package dev.fairlead.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Labels;
import dev.fairlead.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {
  /** Objects to values of data, each with an edit: some right, some wrong. */
  private record Words(RuleInfo info) implements Rule {
    @Override
    public Stream<Finding> check(Network network) {
      return network
          .all(ConfigData.class)
          .flatMap(
              config ->
                  config.data().all().stream()
                      .filter(pair -> !pair.value().equals("good"))
                      .map(pair -> report(config, pair)));
    }

    private Finding report(ConfigData config, Labels.Label pair) {
      String better =
          switch (pair.value()) {
            case "soon" -> "bad";
            case "ping" -> "pong";
            case "pong" -> "ping";
            case "unchanged" -> "unchanged";
            case "broken" -> "good\n- ]";
            default -> "good";
          };
      Finding finding =
          Finding.of(
              info, config.meta().ref(), pair.valuePlace(), config.meta() + " " + pair.key());
      return pair.value().equals("hopeless")
          ? finding
          : finding.fix(
              new Fix(
                  "write " + better,
                  !pair.value().equals("risky"),
                  List.of(new Edit(pair.valuePlace(), better))));
    }
  }

  private static final Rule RULE = new Words(new RuleInfo("words", Severity.ERROR, "Words"));

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("a.yaml");
  }

  private void write(String... values) throws IOException {
    StringBuilder text =
        new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");
    text.append("data:\n");
    for (int i = 0; i < values.length; i++) {
      text.append("  k").append(i).append(": ").append(values[i]).append('\n');
    }
    Files.writeString(file, text);
  }

  private Report lint(Map<Path, byte[]> contents) {
    return new Linter(List.of(RULE), LintOptions.DEFAULT)
        .lint(Inputs.load(List.of("."), InputOptions.in(directory), contents), Progress.NONE);
  }

  private FixResult fix(boolean unsafe) {
    return new Fixer(new FixOptions(unsafe, Set.of(), directory, List.of(".")), this::lint).fix();
  }

  private static List<Left.Why> left(FixResult result) {
    return result.left().stream().map(Left::why).toList();
  }

  @Test
  void allOfThemInOneRound() throws IOException {
    write("bad", "good", "bad");
    FixResult result = fix(false);
    assertThat(result.fixed()).hasSize(2);
    assertThat(result.left()).isEmpty();
    assertThat(result.changes().get(0).after()).endsWith("  k0: good\n  k1: good\n  k2: good\n");
  }

  @Test
  void nothingIsWrittenBeforeItIsAsked() throws IOException {
    write("bad");
    String before = Files.readString(file);
    FixResult result = fix(false);
    assertThat(file).hasContent(before);
    assertThat(FileWriting.write(result.changes())).isEmpty();
    assertThat(file).content().endsWith("k0: good\n");
  }

  @Test
  void wrongEditsAreRefusedAndTheOthersMade() throws IOException {
    write("unchanged", "bad", "broken", "bad", "hopeless", "risky");
    FixResult result = fix(false);
    assertThat(result.fixed()).hasSize(2);
    assertThat(left(result))
        .containsExactly(Left.Why.REFUSED, Left.Why.REFUSED, Left.Why.NO_EDIT, Left.Why.UNSAFE);
    assertThat(result.left().get(0).detail()).isEqualTo("its edit does not mend it");
    assertThat(result.left().get(1).detail())
        .isEqualTo("its edit leaves a document that cannot be read");
    assertThat(result.summary().errors()).isEqualTo(4);
  }

  @Test
  void editsThatGoRoundInCirclesEnd() throws IOException {
    write("ping", "soon", "bad");
    FixResult result = fix(true);
    assertThat(result.fixed()).hasSize(1);
    assertThat(left(result)).containsExactly(Left.Why.REFUSED, Left.Why.REFUSED);
  }

  @Test
  void aFileThatChangedMeanwhileIsNotWritten() throws IOException {
    write("bad");
    FixResult result = fix(false);
    write("bad", "good");
    String changed = Files.readString(file);
    assertThat(FileWriting.write(result.changes()))
        .contains("a.yaml changed meanwhile; nothing was written");
    assertThat(file).hasContent(changed);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void allFilesAreWrittenOrNone() throws IOException {
    write("bad");
    Files.writeString(
        directory.resolve("b.yaml"), Files.readString(file).replace("name: c", "name: d"));
    FixResult result = fix(false);
    assertThat(result.changes()).hasSize(2);
    String first = Files.readString(file);
    Files.delete(directory.resolve("b.yaml"));
    assertThat(FileWriting.write(result.changes())).isPresent();
    assertThat(file).hasContent(first);
  }
}

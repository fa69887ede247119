package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedFilesTest {
  @TempDir private Path directory;

  /** Says of each object but the a1 that it comes after the one before. */
  private record Succession(RuleInfo info) implements Rule {
    @Override
    public Stream<Finding> check(Network network) {
      List<ObjectMeta> all = network.resources().stream().map(Resource::meta).toList();
      return Stream.iterate(1, i -> i < all.size(), i -> i + 1)
          .map(
              i ->
                  Finding.of(info, all.get(i).ref(), all.get(i).place(), all.get(i).name().value())
                      .because("comes after", all.get(i - 1).place()));
    }
  }

  @BeforeEach
  void manifests() throws IOException {
    write("k8s/a b/a1.yaml", "a1");
    write("k8s/a b/b2.yaml", "b2");
    write("k8s/a b/c3.yaml", "c3");
    write("k8s/a b/d4.yaml", "d4");
  }

  @Test
  void findingWithAnyEndInThem() {
    assertThat(reported("k8s/a b/b2.yaml")).containsExactly("b2", "c3");
    assertThat(reported("k8s/a b/d4.yaml", "./k8s/../k8s/a b/a1.yaml")).containsExactly("b2", "d4");
    assertThat(reported()).isEmpty();
  }

  @Test
  void summaryCountsWhatIsLeft() {
    Report report = report("k8s/a b/b2.yaml");
    assertThat(report.summary()).isEqualTo(new Report.Summary(1, 1, 0, 2, 0, 0));
    assertThat(ReportedFiles.ALL.narrow(report, input())).isSameAs(report);
  }

  @Test
  void directoriesStandForWhatIsInThem() {
    assertThat(reported("k8s")).containsExactly("b2", "c3", "d4");
  }

  @Test
  void otherNamesChooseNothing() {
    assertThat(reported("gone.yaml", "k8s/a", "k8s/a b/a1", "\0", "")).isEmpty();
  }

  @Test
  void kustomizationStandsForWhatItTakes() throws IOException {
    Files.createDirectories(directory.resolve("k8s/overlay"));
    Files.writeString(
        directory.resolve("k8s/a b/kustomization.yaml"), "resources: [b2.yaml, c3.yaml]\n");
    Files.writeString(directory.resolve("k8s/overlay/kustomization.yaml"), "resources: [../a b]\n");
    assertThat(reported("k8s/overlay/kustomization.yaml")).containsExactly("c3");
    assertThat(reported("k8s/a b/kustomization.yaml")).containsExactly("c3");
    assertThat(reported("k8s/other/kustomization.yaml")).isEmpty();
  }

  @Test
  void fileIsTheSameByEachOfItsNames() throws IOException {
    Files.createSymbolicLink(directory.resolve("link.yaml"), Path.of("k8s/a b/b2.yaml"));
    assertThat(reported("link.yaml")).containsExactly("b2", "c3");
    String absolute = directory.resolve("k8s/a b/b2.yaml").toString();
    assertThat(reported(absolute)).containsExactly("b2", "c3");
  }

  @Test
  void unreadableFilesElsewhereAreNotTold() throws IOException {
    Files.write(
        directory.resolve("k8s/a b/latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
    Input all = Inputs.load(List.of("k8s", "k8s/a b/latin.yaml"), InputOptions.in(directory));
    Report report = linter().lint(all, Progress.NONE);
    assertThat(report.unread()).hasSize(1);
    assertThat(narrow(report, all, "k8s/a b/a1.yaml").unread()).isEmpty();
    assertThat(narrow(report, all, "k8s/a b/latin.yaml").unread()).hasSize(1);
  }

  private List<String> reported(String... names) {
    return report(names).entries().stream().map(entry -> entry.finding().message()).toList();
  }

  private Report report(String... names) {
    Input input = input();
    return narrow(linter().lint(input, Progress.NONE), input, names);
  }

  private Report narrow(Report report, Input input, String... names) {
    return ReportedFiles.of(List.of(names), directory).narrow(report, input);
  }

  private Input input() {
    return Inputs.load(List.of("k8s"), InputOptions.in(directory));
  }

  private static Linter linter() {
    RuleInfo info = new RuleInfo("succession", Severity.WARNING, "succession");
    return new Linter(List.of(new Succession(info)), LintOptions.DEFAULT);
  }

  private void write(String name, String pod) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\n".formatted(pod));
  }
}

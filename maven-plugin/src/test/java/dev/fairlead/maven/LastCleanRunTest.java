package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCleanRunTest {
  @TempDir Path directory;
  private Path manifests;
  private Path stamp;

  @BeforeEach
  void aRunThatIsRemembered() throws IOException {
    manifests = Files.createDirectories(directory.resolve("k8s/shop"));
    stamp = directory.resolve("target/fairlead/last-clean-run");
    Files.writeString(manifests.resolve("a.yaml"), "a: 1\n");
    LastCleanRun run = run("settings");
    run.remember(run.state());
  }

  @Test
  void theSameBytesNeedNoSecondRun() throws IOException {
    Files.writeString(manifests.resolve("a.yaml"), "a: 1\n");

    assertThat(seen("settings")).isTrue();
  }

  @Test
  void everyChangeCounts() throws IOException {
    assertThat(seen("other settings")).isFalse();

    Files.writeString(manifests.resolve("a.yaml"), "a: 2\n");
    assertThat(seen("settings")).isFalse();

    Files.writeString(manifests.resolve("a.yaml"), "a: 1\n");
    Files.writeString(manifests.resolve("b.yaml"), "b: 1\n");
    assertThat(seen("settings")).isFalse();

    Files.move(manifests.resolve("a.yaml"), manifests.resolve("c.yaml"));
    Files.delete(manifests.resolve("b.yaml"));
    assertThat(seen("settings")).isFalse();
  }

  @Test
  void aFileThatAppearsWhereNoneWasCounts() throws IOException {
    Path missing = directory.resolve("fairlead.yaml");
    LastCleanRun without = run("settings");
    without.add(List.of(missing));
    String before = without.state();
    Files.writeString(missing, "");
    LastCleanRun with = run("settings");
    with.add(List.of(missing));

    assertThat(with.state()).isNotEqualTo(before);
  }

  @Test
  void whatIsForgottenIsNotSeen() throws IOException {
    run("settings").forget();

    assertThat(seen("settings")).isFalse();
  }

  @Test
  void aFileThatAKustomizationTakesFromElsewhereIsNotHeld() throws IOException {
    String object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    Files.writeString(directory.resolve("elsewhere.yaml"), object);
    Files.writeString(manifests.resolve("a.yaml"), object);
    Files.writeString(
        manifests.resolve("kustomization.yaml"), "resources: [a.yaml, ../../elsewhere.yaml]\n");
    Input own = Inputs.load(List.of("k8s/shop/a.yaml"), InputOptions.in(directory));
    Input all = Inputs.load(List.of("k8s"), InputOptions.in(directory));
    LastCleanRun run = run("settings");

    assertThat(result(own).readOnly(run, directory)).isTrue();
    assertThat(result(all).readOnly(run, directory)).isFalse();
  }

  private static ModuleScan.Result result(Input input) {
    return new ModuleScan.Result(Reports.merge(List.of()), List.of(input));
  }

  private boolean seen(String settings) throws IOException {
    LastCleanRun run = run(settings);
    return run.saw(run.state());
  }

  private LastCleanRun run(String settings) throws IOException {
    LastCleanRun run = new LastCleanRun(stamp, settings);
    run.add(List.of(directory.resolve("k8s")));
    return run;
  }
}

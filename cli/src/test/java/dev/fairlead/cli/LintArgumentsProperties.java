package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import picocli.CommandLine;

/** What {@code lint} takes without picocli, picocli understands alike. */
class LintArgumentsProperties {
  private static final Terminal TERMINAL =
      new Terminal(
          InputStream.nullInputStream(),
          new ByteArrayOutputStream(),
          new ByteArrayOutputStream(),
          false,
          false,
          0,
          Path.of(""),
          Map.of());

  @Property(tries = 500)
  void plainArgumentsMeanTheSame(@ForAll("arguments") List<String> arguments) {
    LintCommand plain = new LintCommand(TERMINAL);
    if (plain.takePlain(arguments)) {
      LintCommand parsed = new LintCommand(TERMINAL);
      new CommandLine(parsed)
          .setOverwrittenOptionsAllowed(true)
          .setExpandAtFiles(false)
          .parseArgs(arguments.toArray(new String[0]));
      assertThat(plain).usingRecursiveComparison().isEqualTo(parsed);
    }
  }

  @Property(tries = 20)
  void mostArgumentsArePlain(@ForAll("wellFormed") List<String> arguments) {
    assertThat(new LintCommand(TERMINAL).takePlain(arguments)).isTrue();
  }

  @Provide
  Arbitrary<List<String>> arguments() {
    return words().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<String>> wellFormed() {
    return Arbitraries.of(
            "k8s",
            "-",
            "-q",
            "--verbose",
            "-f json",
            "--rule=x",
            "--fail-on note",
            "--no-config",
            "--no-baseline",
            "--baseline b.json",
            "--profile 1.34")
        .list()
        .map(
            words -> {
              List<String> split = new ArrayList<>();
              words.forEach(word -> split.addAll(List.of(word.split(" "))));
              return split;
            });
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "k8s",
        "a b",
        "-",
        "-q",
        "-v",
        "-f",
        "--format",
        "--format=json",
        "--fail-on",
        "--exclude",
        "--exclude=x=y",
        "--changed",
        "--changed-from",
        "--changed-from=-",
        "--in",
        "--in=k8s",
        "--crds",
        "--policies",
        "--policies=builtin:best-practices",
        "--crds=crds",
        "--rule",
        "--disable",
        "--rule=",
        "--color",
        "never",
        "json=x",
        "@file",
        "--kubernetes-version",
        "--config",
        "--config=fairlead.yaml",
        "--no-config",
        "--baseline",
        "--baseline=b.json",
        "--no-baseline",
        "--profile",
        "1.30",
        "");
  }
}

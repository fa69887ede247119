package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.baseline.Baseline;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A baseline knows its findings again, whatever is done to the text around them. */
class BaselineProperties {
  private static final Path SHOP = Path.of("../fixtures/shop");
  private static final String NEW_MISTAKE =
      "apiVersion: v1\nkind: Service\nmetadata:\n  name: gateway\nspec:\n  type: ExternalName\n"
          + "  externalName: 10.0.0.1\n";

  private final KnownRules rules = new KnownRules();
  private final Input before = load(SHOP, "manifests");
  private final Baseline baseline = Baseline.of(lint(before), SHOP.resolve(Baseline.NAME), SHOP);

  private Path directory = Path.of("");

  @BeforeTry
  void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("baseline");
  }

  @AfterTry
  void removeDirectory() throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  @Property(tries = 40)
  void reformattedAndMovedIsStillKnown(@ForAll long seed) throws IOException {
    assertThat(baseline.findings()).hasSizeGreaterThan(10);
    rewrite(new Random(seed));
    Input after = load(directory, ".");
    assertThat(after.documents()).hasSameSizeAs(before.documents());
    Report hidden = baseline.hide(lint(after));
    assertThat(hidden.entries()).map(entry -> entry.finding().message()).isEmpty();
    assertThat(hidden.summary().baselined()).isEqualTo(baseline.findings().size());
    assertThat(baseline.mended(lint(after), after)).isEmpty();
  }

  @Property(tries = 10)
  void whatIsNewIsReported(@ForAll long seed) throws IOException {
    rewrite(new Random(seed));
    Files.writeString(directory.resolve("new.yaml"), NEW_MISTAKE);
    Report hidden = baseline.hide(lint(load(directory, ".")));
    assertThat(hidden.entries())
        .map(entry -> entry.finding().rule())
        .containsExactly("external-name-is-ip");
  }

  /** The same documents in another order, in other files, in other words. */
  private void rewrite(Random random) throws IOException {
    List<Document> documents = new ArrayList<>(before.documents());
    Collections.shuffle(documents, random);
    int files = 1 + random.nextInt(6);
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      texts.add(new StringBuilder());
    }
    for (Document document : documents) {
      YamlNode root = Objects.requireNonNull(document.root());
      texts.get(random.nextInt(files)).append("---\n").append(new Reformatting(random).of(root));
    }
    for (int i = 0; i < files; i++) {
      String text = texts.get(i).toString();
      boolean windows = random.nextInt(4) == 0;
      Files.writeString(
          directory.resolve("file-" + random.nextInt(1000) + "-" + i + ".yaml"),
          windows ? text.replace("\n", "\r\n") : text);
    }
  }

  private static Input load(Path directory, String path) {
    return Inputs.load(List.of(path), InputOptions.in(directory).withGitignore(false));
  }

  /** A key that stands twice is gone once a document is written anew. */
  private Report lint(Input input) {
    LintOptions options = LintOptions.DEFAULT.without(Set.of("duplicate-yaml-key"));
    return new Linter(rules.all(), options).lint(input, Progress.NONE);
  }
}

package dev.fairlead.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.lint.Report;
import dev.fairlead.rules.Style;
import dev.fairlead.source.Document;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * A clean application is silent however it is written; with one defect in it, just that defect is
 * reported, by the rule that owns it and at its place or at what it contradicts.
 */
class MutationProperties {
  /** A build must not fail by chance; to look for more, change it and raise the tries. */
  private static final String SEED = "20261125";

  private static final Application CLEAN = Application.clean();
  private static final Path DIRECTORY = directory();

  private static final String UNRELATED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: wiki, namespace: docs}
      spec:
        selector: {matchLabels: {app: wiki}}
        template:
          metadata: {labels: {app: wiki}}
          spec: {containers: [{name: wiki, image: "wiki:3", ports: [{name: http, containerPort: 80}]}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: wiki, namespace: docs}
      spec: {selector: {app: wiki}, ports: [{port: 80, targetPort: http}]}
      """;

  private static Path directory() {
    try {
      return Files.createTempDirectory("mutation");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void remove() throws IOException {
    Files.deleteIfExists(DIRECTORY);
  }

  @Provide
  Arbitrary<Mutation> mutations() {
    return Arbitraries.of(Mutations.ALL);
  }

  @Example
  void thereAreManyKindsOfDefects() {
    assertThat(Mutations.ALL).hasSizeGreaterThan(50);
    assertThat(Mutations.ALL).extracting(Mutation::name).doesNotHaveDuplicates();
    assertThat(Mutations.ALL)
        .allSatisfy(mutation -> assertThat(mutation.places().apply(CLEAN)).isNotEmpty());
  }

  @Property(tries = 150, seed = SEED)
  void oneDefectIsOneCause(@ForAll("mutations") Mutation mutation, @ForAll long seed) {
    Planted planted = plant(mutation, moved(CLEAN, new Random(seed)), new Random(seed));
    Report report = planted.application().lint(DIRECTORY);
    Set<String> rules = new TreeSet<>();
    for (Report.Entry entry : report.entries()) {
      rules.add(entry.finding().rule());
      assertThat(planted.isShownBy(entry.finding()))
          .as(() -> shown(planted, report) + "\nelsewhere: " + said(entry.finding()))
          .isTrue();
    }
    assertThat(rules).as(() -> shown(planted, report)).containsAll(mutation.rules());
    rules.removeAll(mutation.rules());
    assertThat(mutation.more()).as(() -> shown(planted, report)).containsAll(rules);
  }

  @Property(tries = 30, seed = SEED)
  void cleanIsSilentHoweverItIsWritten(@ForAll long seed) {
    Random random = new Random(seed);
    Application application = restyled(moved(CLEAN, random), random);
    Report report = application.lint(DIRECTORY);
    assertThat(report.entries()).as(() -> said(report)).isEmpty();
    assertThat(report.summary().documents())
        .isGreaterThanOrEqualTo(CLEAN.lint(DIRECTORY).summary().documents());
  }

  private static Planted plant(Mutation mutation, Application application, Random random) {
    List<Spot> spots = new ArrayList<>(mutation.places().apply(application));
    Collections.shuffle(spots, random);
    for (Spot spot : spots) {
      List<Edit> edits = mutation.edits().apply(spot, new Words(random));
      if (!edits.isEmpty()) {
        return Planted.of(mutation, application, spot, edits);
      }
    }
    Assume.that(false);
    throw new AssertionError("nowhere to plant: " + mutation);
  }

  /**
   * The documents in another order and other files, perhaps with something unrelated beside them.
   */
  private static Application moved(Application application, Random random) {
    List<String> documents = new ArrayList<>();
    application
        .texts()
        .values()
        .forEach(text -> documents.addAll(List.of(text.split("(?m)^---\n", -1))));
    Collections.shuffle(documents, random);
    if (random.nextBoolean()) {
      documents.addAll(List.of(UNRELATED.split("(?m)^---\n", -1)));
    }
    Map<String, List<String>> files = new TreeMap<>();
    for (String document : documents) {
      String name = "f" + random.nextInt(6) + ".yaml";
      files.computeIfAbsent(name, n -> new ArrayList<>()).add(document);
    }
    return Application.of(
        files.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("---\n", e.getValue()))));
  }

  private static Application restyled(Application application, Random random) {
    Map<String, String> texts = new TreeMap<>();
    for (SourceFile file : application.files().values()) {
      List<YamlNode> roots = new ArrayList<>();
      for (Document document : application.documents()) {
        if (document.file() == file && document.root() != null) {
          roots.add(document.root());
        }
      }
      texts.put(file.name(), Style.random(random).write(roots, random.nextInt(5) == 0, random));
    }
    return Application.of(texts);
  }

  private static String shown(Planted planted, Report report) {
    return planted.mutation()
        + " at "
        + planted.file()
        + ":"
        + planted.firstLine()
        + "\n"
        + said(report)
        + "\n"
        + planted.application().files().get(planted.file()).text();
  }

  private static String said(Report report) {
    return report.entries().stream()
        .map(entry -> said(entry.finding()))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Finding finding) {
    return finding.place() + ": " + finding.rule() + ": " + finding.message();
  }
}

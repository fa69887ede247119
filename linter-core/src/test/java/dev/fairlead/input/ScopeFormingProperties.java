package dev.fairlead.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of scopes, over small trees of Services and Deployments that match or contradict. */
class ScopeFormingProperties {
  /** A file of a tree: a Service or a Deployment by its label. */
  record Planted(String directory, String name, boolean service, String app, int port) {
    String path() {
      return directory + "/" + name + ".yaml";
    }

    String text() {
      String head = "apiVersion: v1\nkind: %s\nmetadata: {name: %s}\n";
      return service
          ? head.formatted("Service", app)
              + "spec: {selector: {app: %s}, ports: [{port: %d}]}\n".formatted(app, port)
          : head.formatted("Pod", app).replace("}", ", labels: {app: " + app + "}}")
              + "spec: {containers: [{name: c, image: 'i:%d'}]}\n".formatted(port);
    }
  }

  @Provide
  Arbitrary<List<Planted>> trees() {
    Arbitrary<Planted> file =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "c/d"),
                Arbitraries.of("x", "y", "z"),
                Arbitraries.of(true, false),
                Arbitraries.of("web", "db"),
                Arbitraries.of(80, 81))
            .as(Planted::new);
    return file.list().ofMinSize(1).ofMaxSize(8).uniqueElements(Planted::path);
  }

  @Property(tries = 60)
  void theOrderOfTheInputDecidesNothing(
      @ForAll("trees") List<Planted> planted, @ForAll Random random) throws IOException {
    Path root = Files.createTempDirectory("scopes");
    try {
      Tree tree = new Tree(root);
      planted.forEach(file -> tree.file(file.path(), file.text()));
      Input input = tree.load("a", "b", "c");
      List<String> shuffled = new ArrayList<>(List.of("b", "c/d", "a", "c"));
      Collections.shuffle(shuffled, random);
      Input other = tree.load(shuffled.toArray(new String[0]));

      assertThat(contents(other)).isEqualTo(contents(input));
      checkMembership(input);
    } finally {
      try (Stream<Path> paths = Files.walk(root)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  /** Each object is in one scope and around all the others. */
  private static void checkMembership(Input input) {
    int members = input.scopes().stream().mapToInt(scope -> scope.documents().size()).sum();
    assertThat(members).isEqualTo(input.documents().size());
    for (Scope scope : input.scopes()) {
      assertThat(scope.surroundings())
          .hasSize(input.documents().size() - scope.documents().size())
          .doesNotContainAnyElementsOf(scope.documents());
    }
  }

  private static Set<Set<String>> contents(Input input) {
    return input.scopes().stream()
        .map(
            scope ->
                scope.documents().stream()
                    .map(document -> document.file().name())
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}

package dev.fairlead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry lists what is there: each rule class with a page, each page with a rule class. */
class BuiltInRulesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/fairlead/rules");

  @Test
  void registryIsSortedById() {
    assertThat(BuiltInRules.ALL)
        .extracting(rule -> rule.info().id())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void registryListsEveryRule() throws IOException {
    Set<String> registered =
        BuiltInRules.ALL.stream()
            .map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> missing = new ArrayList<>();
    for (Path file : files(".java")) {
      String name = simpleName(file);
      if (Files.readString(file).matches("(?s).*implements \\w*Rule \\{.*")
          && !registered.contains(name)) {
        missing.add("add the line `new " + name + "(),` to BuiltInRules.ALL");
      }
    }
    for (Path file : files(".md")) {
      String name = simpleName(file);
      if (!registered.contains(name) && !Files.exists(file.resolveSibling(name + ".java"))) {
        missing.add("write " + name + ".java beside " + file + ", or delete the page");
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void serviceLoaderFindsThem() {
    List<Rule> loaded = new ArrayList<>();
    ServiceLoader.load(RuleSet.class).forEach(set -> loaded.addAll(set.rules()));
    assertThat(loaded).containsSequence(BuiltInRules.ALL);
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String simpleName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}

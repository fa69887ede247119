package dev.fairlead.input;

import static dev.fairlead.input.Tree.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody says of folders, and which files are looked at. */
class DeclaredScopesTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void plant() {
    tree = new Tree(directory);
    tree.file("base/a.yaml", configMap("a"));
    tree.file("prod/b.yaml", configMap("b"));
    tree.file("prod/deep/c.yaml", configMap("c"));
    tree.file("other/d.yaml", configMap("d"));
  }

  @Test
  void foldersBelongTogether() {
    assertThat(scopes(declared("all", false, "base", "prod"), "."))
        .containsExactly("all: 3 documents", "other: 1 documents");
  }

  @Test
  void aFolderMayBeInSeveral() {
    List<DeclaredScope> both =
        List.of(scope("one", false, "base", "prod"), scope("two", false, "base", "other"));
    assertThat(scopes(tree.options().withScopes(both), "."))
        .containsExactly("one: 3 documents", "two: 2 documents");
  }

  @Test
  void whatContradictsItselfStaysTogether() {
    tree.file("prod/again.yaml", configMap("b") + "data: {x: y}\n");
    assertThat(scopes(declared("prod", false, "prod"), "prod"))
        .containsExactly("prod: 3 documents");
  }

  @Test
  void completeWhereTheWholeFolderWasScanned() {
    InputOptions options = declared("prod", true, "prod");
    assertThat(complete(options, ".")).containsExactly("prod");
    assertThat(complete(options, "prod")).containsExactly("prod");
    assertThat(complete(options, "prod/deep")).isEmpty();
    assertThat(complete(options, "prod/b.yaml", "prod/deep/c.yaml")).isEmpty();
    assertThat(complete(declared("prod", false, "prod"), ".")).isEmpty();
  }

  @Test
  void aKustomizationThatIsAllThereIsIsComplete() {
    tree.file("k/kustomization.yaml", "resources: [e.yaml]\n");
    tree.file("k/e.yaml", configMap("e"));
    assertThat(complete(declared("k", true, "k"), ".")).containsExactly("k");
    tree.file("k/f.yaml", configMap("f"));
    assertThat(complete(declared("k", true, "k"), ".")).isEmpty();
  }

  @Test
  void whatIsIncludedAndNotExcluded() {
    PathPatterns prod = PathPatterns.of(directory, directory, List.of("prod/"));
    PathPatterns deep = PathPatterns.of(directory.resolve("prod"), directory, List.of("/deep"));
    InputOptions options = tree.options().with(new Selection(prod, deep));
    assertThat(Tree.files(Inputs.load(List.of("."), options))).containsExactly("prod/b.yaml");
    assertThat(Tree.files(Inputs.load(List.of("other/d.yaml"), options)))
        .containsExactly("other/d.yaml");
    assertThat(Tree.files(Inputs.load(List.of("prod/deep/c.yaml"), options))).isEmpty();
  }

  @Test
  void patternsCountFromTheirDirectory() {
    PathPatterns patterns =
        PathPatterns.of(
            directory.resolve("prod"), directory, List.of("/b.yaml", "deep/", "!c.yaml"));
    assertThat(patterns.matches("prod/b.yaml")).isTrue();
    assertThat(patterns.matches("base/b.yaml")).isFalse();
    assertThat(patterns.matches("prod/deep/x.yaml")).isTrue();
    assertThat(patterns.matches("prod/deep/c.yaml")).isFalse();
    assertThat(patterns.matches("<stdin>")).isFalse();
    assertThat(patterns.matches("\0")).isFalse();
  }

  private InputOptions declared(String name, boolean complete, String... folders) {
    return tree.options().withScopes(List.of(scope(name, complete, folders)));
  }

  private DeclaredScope scope(String name, boolean complete, String... folders) {
    List<Path> paths = List.of(folders).stream().map(directory::resolve).toList();
    return new DeclaredScope(name, paths, complete);
  }

  private static List<String> scopes(InputOptions options, String... paths) {
    return Inputs.load(List.of(paths), options).scopes().stream().map(Scope::toString).toList();
  }

  private static List<String> complete(InputOptions options, String... paths) {
    return Inputs.load(List.of(paths), options).scopes().stream()
        .filter(Scope::complete)
        .map(Scope::name)
        .toList();
  }
}

package dev.fairlead.input;

import static dev.fairlead.input.Tree.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRulesTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void plant() {
    tree = new Tree(directory).file("a.yaml", configMap("a")).file("b/c.yaml", configMap("c"));
  }

  @Test
  void theLastMatchingPatternDecides() {
    tree.file(".gitignore", "*.yaml\n!a.yaml\n");

    assertThat(Tree.files(tree.load("."))).containsExactly("a.yaml");
  }

  @Test
  void aDeeperFileOverrulesAHigherOne() {
    tree.file(".gitignore", "*.yaml\n").file("b/.gitignore", "!c.yaml\n");

    assertThat(Tree.files(tree.load("."))).containsExactly("b/c.yaml");
  }

  @Test
  void nothingComesBackFromAnIgnoredDirectory() {
    tree.file(".gitignore", "b/\n!b/c.yaml\n");

    assertThat(Tree.files(tree.load("."))).containsExactly("a.yaml");
  }

  @Test
  void filesAboveTheScanCountInAGitWorkTreeOnly() {
    tree.file(".gitignore", "c.yaml\n");
    assertThat(Tree.files(tree.load("b"))).containsExactly("b/c.yaml");

    tree.file(".git", "gitdir: elsewhere\n");
    assertThat(Tree.files(tree.load("b"))).isEmpty();
  }
}

package dev.fairlead.input;

import static dev.fairlead.input.Tree.configMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizationTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void plant() {
    tree = new Tree(directory);
  }

  private void plantShop() {
    tree.file(
            "base/kustomization.yaml",
            "resources: [web.yaml, db.yaml]\ncommonLabels: {app: shop}\n")
        .file("base/web.yaml", configMap("web"))
        .file("base/db.yaml", configMap("db"))
        .file(
            "overlays/prod/kustomization.yaml",
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: prod
            namePrefix: prod-
            resources: [../../base, extra.yaml]
            patches: [{path: more.yaml}, {patch: "a: b\\nc: d"}]
            configMapGenerator: [{name: generated, files: [key=data.yaml]}]
            labels: [{pairs: {env: prod}}, {pairs: {tier: web}, includeSelectors: true}]
            """)
        .file("overlays/prod/extra.yaml", configMap("extra"))
        .file("overlays/prod/more.yaml", configMap("web"))
        .file("overlays/prod/data.yaml", configMap("data"))
        .file(
            "overlays/dev/kustomization.yml",
            "bases: [../../base]\npatchesStrategicMerge: [p.yaml]\n")
        .file("overlays/dev/p.yaml", configMap("web"));
  }

  private static List<String> files(List<Document> documents) {
    return documents.stream().map(document -> document.file().name()).toList();
  }

  @Test
  void anOverlayIsAScopeWithItsBase() {
    plantShop();
    Input input = tree.load(".");

    assertThat(input.problems()).isEmpty();
    assertThat(input.scopes())
        .extracting(scope -> scope.kind() + " " + scope.name())
        .containsExactly("KUSTOMIZATION overlays/dev", "KUSTOMIZATION overlays/prod");
    Scope prod = input.scopes().get(1);
    assertThat(files(prod.documents()))
        .containsExactly("base/web.yaml", "base/db.yaml", "overlays/prod/extra.yaml");
    assertThat(files(prod.fragments())).containsExactly("overlays/prod/more.yaml");
    assertThat(prod.isFragment(prod.fragments().get(0))).isTrue();
    assertThat(prod.isFragment(prod.documents().get(0))).isFalse();
    assertThat(files(input.fragments()))
        .containsExactly("overlays/dev/p.yaml", "overlays/prod/more.yaml");
    assertThat(files(input.documents()))
        .containsExactly("base/db.yaml", "base/web.yaml", "overlays/prod/extra.yaml");
    assertThat(input.skipped()).isEqualTo(4);
  }

  @Test
  void settingsAreToldWithTheirPlaces() {
    plantShop();
    Scope prod = tree.load(".").scopes().get(1);
    Kustomization kustomization = prod.kustomization().orElseThrow();

    assertThat(kustomization.namespace().orElseThrow().place())
        .hasToString("overlays/prod/kustomization.yaml:3:12");
    assertThat(kustomization.namePrefix().orElseThrow().string()).isEqualTo("prod-");
    assertThat(kustomization.nameSuffix()).isEmpty();
    assertThat(kustomization.labels())
        .extracting(entry -> entry.name())
        .containsExactly("tier", "env");
    assertThat(kustomization.selectorLabels())
        .extracting(entry -> entry.name())
        .containsExactly("tier");
    assertThat(kustomization.configMaps()).hasSize(1);
    assertThat(kustomization.changesMore()).isTrue();
    Document web = prod.documents().get(0);
    assertThat(kustomization.around(web))
        .extracting(Kustomization::directory)
        .containsExactly("base", "overlays/prod");
    assertThat(kustomization.around(web).get(0).changesMore()).isFalse();
  }

  @Test
  void basesOutsideOfTheScanAreReadInsideTheWorkingDirectory() {
    plantShop();
    Input input = tree.load("overlays/prod");

    assertThat(input.problems()).isEmpty();
    assertThat(files(input.scopes().get(0).documents()))
        .containsExactly("base/web.yaml", "base/db.yaml", "overlays/prod/extra.yaml");
  }

  @Test
  void aNamedKustomizationIsAScopeToo() {
    plantShop();

    assertThat(tree.load("overlays/dev/kustomization.yml").scopes().get(0).documents()).hasSize(2);
  }

  @Test
  void nothingIsReadOutsideOfTheRepository() {
    plantShop();
    tree.file("repo/.git/HEAD", "")
        .file(
            "repo/k/kustomization.yaml",
            "resources: [../../base, ../../base/web.yaml, link.yaml]\n")
        .link("repo/k/link.yaml", "../../base/db.yaml");
    Input input = tree.load("repo");

    assertThat(Tree.problems(input))
        .containsExactly(
            "UNREADABLE repo/k/link.yaml:1:1",
            "UNREADABLE repo/k/kustomization.yaml:1:13",
            "UNREADABLE repo/k/kustomization.yaml:1:25",
            "UNREADABLE repo/k/kustomization.yaml:1:46");
    assertThat(input.problems(Problem.Kind.UNREADABLE).get(1).message())
        .isEqualTo("lies outside of the repository or working directory");
    assertThat(input.documents()).isEmpty();
  }

  @Test
  void outsideOfTheWorkingDirectoryWhatWasNamedIsTheBound() {
    plantShop();
    InputOptions elsewhere = InputOptions.in(directory.resolve("elsewhere"));
    tree.file("elsewhere/x.yaml", "a: b\n");

    assertThat(Inputs.load(List.of("../overlays/prod"), elsewhere).problems()).hasSize(1);
    assertThat(Inputs.load(List.of(".."), elsewhere).problems()).isEmpty();
  }

  @Test
  void circlesAreTold() {
    tree.file("a/kustomization.yaml", "resources: [../b, a.yaml]\n")
        .file("a/a.yaml", configMap("a"))
        .file("b/kustomization.yaml", "resources: [../a, ../b]\n");
    Input input = tree.load(".");

    assertThat(Tree.problems(input))
        .containsExactly(
            "UNREADABLE b/kustomization.yaml:1:13", "UNREADABLE b/kustomization.yaml:1:19");
    assertThat(files(input.scopes().get(0).documents())).containsExactly("a/a.yaml");
  }

  @Test
  void whatIsMissingOrRemoteOnlyWeakens() {
    tree.file(
            "kustomization.yaml",
            "resources: [a.yaml, missing.yaml, 'https://example.com/x?ref=v1', empty]\n")
        .file("empty/values.yaml", "a: b\n")
        .file("a.yaml", configMap("a"));
    Input input = tree.load(".");

    assertThat(input.problems()).isEmpty();
    assertThat(input.scopes().get(0).unread())
        .extracting(Problem::message)
        .containsExactly(
            "no such file or directory",
            "remote base, not fetched",
            "no kustomization in this directory");
  }

  @Test
  void aBaseReachedOnManyWaysIsReadOnce() {
    tree.file("k0/kustomization.yaml", "resources: [a.yaml]\n").file("k0/a.yaml", configMap("a"));
    for (int i = 1; i < 60; i++) {
      tree.file(
          "k" + i + "/kustomization.yaml",
          "resources: [../k" + (i - 1) + ", ../k" + (i - 1) + "]\n");
    }
    Scope scope = tree.load(".").scopes().get(0);

    assertThat(scope.documents()).hasSize(1);
    assertThat(scope.kustomization().orElseThrow().around(scope.documents().get(0))).hasSize(60);
  }

  @Test
  void whatAKustomizationDoesNotListIsItsDirectorysOwn() {
    tree.file("kustomization.yaml", "resources: [a.yaml]\n")
        .file("a.yaml", configMap("a"))
        .file("b.yaml", configMap("b"));

    assertThat(tree.load(".").scopes())
        .extracting(Scope::kind)
        .containsExactly(Scope.Kind.DIRECTORY, Scope.Kind.KUSTOMIZATION);
  }

  @Test
  void fluxHasAnObjectOfThatNameToo() {
    tree.file(
        "kustomization.yaml",
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n");
    Input input = tree.load(".");

    assertThat(input.documents()).hasSize(1);
    assertThat(input.scopes().get(0).kind()).isEqualTo(Scope.Kind.DIRECTORY);
  }

  @Test
  void aBrokenKustomizationIsTold() {
    tree.file("kustomization.yaml", "resources: [a.yaml\n").file("a.yaml", configMap("a"));

    assertThat(Tree.problems(tree.load("."))).containsExactly("SYNTAX kustomization.yaml:1:18");
    assertThat(Tree.files(tree.load("."))).containsExactly("a.yaml");
  }
}

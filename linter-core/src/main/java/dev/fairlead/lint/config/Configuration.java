package dev.fairlead.lint.config;

import dev.fairlead.input.InputOptions;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@code fairlead.yaml} says. Each value keeps the place where it stands.
 *
 * @param file the file, absolute
 * @param input which files are manifests, and what belongs together
 * @param cluster the cluster that they are meant for
 * @param podTemplates where custom resources have the templates of their pods
 * @param rules what is wanted of the rules
 */
public record Configuration(
    Path file,
    InputSettings input,
    ClusterSettings cluster,
    List<PodTemplateSetting> podTemplates,
    RuleSettings rules) {
  static final List<String> KEYS =
      List.of(
          "include",
          "exclude",
          "failOn",
          "rules",
          "overrides",
          "suppressions",
          "baseline",
          "policies",
          "cluster",
          "podTemplates",
          "crds",
          "complete",
          "scopes");

  public Configuration {
    podTemplates = List.copyOf(podTemplates);
  }

  /**
   * Reads a configuration. Never throws for a bad one.
   *
   * @param name what reports call the file
   */
  public static Reading read(Path file, String name) {
    Mistakes mistakes = new Mistakes();
    Optional<YamlMapping> text = new ConfigurationText(file, name, mistakes).read();
    if (text.isEmpty()) {
      return new Reading.Invalid(mistakes.inOrder());
    }
    Section top = new Section(text.get(), mistakes).keys(KEYS);
    Configuration configuration =
        new Configuration(
            file.toAbsolutePath().normalize(),
            InputSettings.read(top, mistakes),
            top.section("cluster")
                .map(section -> ClusterSettings.read(section, mistakes))
                .orElse(ClusterSettings.NONE),
            PodTemplateSetting.read(top, mistakes),
            new RuleSettingsReader(mistakes).read(top));
    return mistakes.any()
        ? new Reading.Invalid(mistakes.inOrder())
        : new Reading.Loaded(configuration);
  }

  /**
   * Reads a file that holds the keys of {@code cluster} alone.
   *
   * @param mistakes taken up with what is wrong; empty if the answer is sound
   */
  public static ClusterSettings readCluster(Path file, String name, Collection<Mistake> mistakes) {
    Mistakes found = new Mistakes();
    Optional<YamlMapping> text = new ConfigurationText(file, name, found).read();
    ClusterSettings settings =
        text.map(mapping -> ClusterSettings.read(new Section(mapping, found), found))
            .orElse(ClusterSettings.NONE);
    mistakes.addAll(found.inOrder());
    return settings;
  }

  /** The JSON Schema of configurations, for editors. */
  public static String schema() {
    try (InputStream in = Configuration.class.getResourceAsStream("fairlead.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory that relative paths in it count from. */
  public Path directory() {
    Path directory = file.getParent();
    return directory == null ? file : directory;
  }

  /** Where the project's own policies are: absolute files and folders, in the order of the file. */
  public List<Path> policies() {
    return paths(InputSettings.texts(rules.policies()));
  }

  /** Where CustomResourceDefinitions are kept: absolute files and folders. */
  public List<Path> crds() {
    return paths(InputSettings.texts(input.crds()));
  }

  /** The file of findings that were there before. */
  public Optional<Path> baseline() {
    return rules.baseline().map(file -> directory().resolve(file.value()).normalize());
  }

  private List<Path> paths(List<String> names) {
    return names.stream().map(name -> directory().resolve(name).normalize()).toList();
  }

  /**
   * What is wrong with the rules that it names: ids that no rule has, options that a rule has not.
   *
   * @param known all rules that are installed, policies included
   */
  public List<Mistake> check(Collection<? extends Rule> known) {
    return new RuleNames(known).check(rules);
  }

  /**
   * What a run looks for. CustomResourceDefinitions are still to be read from {@link #crds()}.
   *
   * @param workingDirectory what the names of files in findings count from
   */
  public LintOptions lintOptions(Path workingDirectory) {
    return new Wanted(directory(), workingDirectory).options(rules, apply(ClusterProfile.DEFAULT));
  }

  /** How the input is read, where the configuration has a say. */
  public InputOptions apply(InputOptions options) {
    return input.apply(options, directory());
  }

  /** The cluster, where the configuration has a say. */
  public ClusterProfile apply(ClusterProfile profile) {
    return PodTemplateSetting.over(podTemplates, cluster.over(profile));
  }
}

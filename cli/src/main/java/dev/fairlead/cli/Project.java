package dev.fairlead.cli;

import dev.fairlead.input.InputOptions;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.Mistake;
import dev.fairlead.lint.config.Reading;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.rule.Rule;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The configuration of a project, if it has one, and what options say in its place. */
final class Project {
  private final Optional<Configuration> configuration;
  private final ClusterProfile profile;

  private Project(Optional<Configuration> configuration, ClusterProfile profile) {
    this.configuration = configuration;
    this.profile = profile;
  }

  /** Reads the configuration that the options name, or the one that is found. */
  static Project load(ProjectOptions options, Terminal terminal) {
    Project configured = load(options.configuration, terminal);
    return new Project(
        configured.configuration,
        new ProfileOption(options, terminal.directory()).over(configured.profile));
  }

  /** The same where nothing else is said of the cluster. */
  static Project load(ConfigurationOptions options, Terminal terminal) {
    Path file = options.file(terminal.directory());
    Optional<Configuration> configuration =
        file == null ? Optional.empty() : Optional.of(read(file, terminal));
    ClusterProfile usual = ClusterProfile.DEFAULT;
    return new Project(configuration, configuration.map(c -> c.apply(usual)).orElse(usual));
  }

  private static Configuration read(Path file, Terminal terminal) {
    Reading reading = Configuration.read(file, ShownFile.name(file, terminal.directory()));
    if (reading instanceof Reading.Loaded loaded) {
      return loaded.configuration();
    }
    throw wrong(((Reading.Invalid) reading).mistakes());
  }

  /** Each mistake on a line of its own. */
  static UsageException wrong(List<Mistake> mistakes) {
    return new UsageException(
        String.join("\nfairlead: ", mistakes.stream().map(Mistake::toString).toList()));
  }

  Optional<Configuration> configuration() {
    return configuration;
  }

  /** Holds that the configuration names no rule that there is not. */
  void check(Collection<? extends Rule> known) {
    List<Mistake> mistakes = configuration.map(c -> c.check(known)).orElse(List.of());
    if (!mistakes.isEmpty()) {
      throw wrong(mistakes);
    }
  }

  /** How the input is read. */
  InputOptions apply(InputOptions input) {
    return configuration.map(c -> c.apply(input)).orElse(input);
  }

  /** The cluster that the manifests are meant for. */
  ClusterProfile profile() {
    return profile;
  }
}

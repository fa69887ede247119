package dev.fairlead.cli;

import dev.fairlead.input.InputOptions;
import dev.fairlead.network.ClusterProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which manifests a question is asked of, and how the answer is printed. */
final class ManifestOptions {
  private static final List<String> FORMATS = List.of("text", "json");

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "The manifests: a file or directory, - for standard input. May be given several times."
              + " Default: the current directory.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAMESPACE",
      description = "The namespace of names that come without one.")
  @Nullable String namespace;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "Where the manifests are meant for several clusters: the one to ask, as -v lists them.")
  private @Nullable String scope;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default) or json.")
  private String format = "text";

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--complete",
      description = "The manifests are all there is in the cluster: what is not there is not.")
  private boolean complete;

  private @Nullable Project loaded;

  Optional<String> scope() {
    return Optional.ofNullable(scope);
  }

  /** Whether a program is to read the answer. */
  boolean json() {
    if (!FORMATS.contains(format)) {
      throw Words.unknown("format '" + format + "'", format, FORMATS);
    }
    return format.equals("json");
  }

  List<String> pathsOrHere() {
    return paths.isEmpty() ? List.of(".") : paths;
  }

  InputOptions inputOptions(Terminal terminal) {
    return project(terminal)
        .apply(InputOptions.in(terminal.directory()))
        .withComplete(complete)
        .withStandardInput(terminal.in());
  }

  ClusterProfile profile(Terminal terminal) {
    return project(terminal).profile();
  }

  private Project project(Terminal terminal) {
    Project known = loaded;
    if (known == null) {
      known = Project.load(project, terminal);
      loaded = known;
    }
    return known;
  }
}

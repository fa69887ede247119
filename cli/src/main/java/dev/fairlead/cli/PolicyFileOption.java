package dev.fairlead.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where policies of one's own are; without any, nothing is loaded that they need. */
final class PolicyFileOption {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description =
          "Check by the policies in these files too: a file, a directory, or builtin:best-practices,"
              + " builtin:pod-security-baseline, builtin:pod-security-restricted. May be given several"
              + " times.")
  List<String> paths = new ArrayList<>();

  /** All rules: those that are installed, and the policies of the options and the configuration. */
  KnownRules rules(ConfigurationOptions project, Terminal terminal) {
    return paths.isEmpty() && project.file(terminal.directory()) == null
        ? new KnownRules()
        : PolicyFiles.rules(paths, project, terminal);
  }
}

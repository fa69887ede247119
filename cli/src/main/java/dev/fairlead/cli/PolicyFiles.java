package dev.fairlead.cli;

import dev.fairlead.lint.config.Configuration;
import dev.fairlead.policies.MalformedPoliciesException;
import dev.fairlead.policies.PolicyProblem;
import dev.fairlead.policies.PolicySet;
import dev.fairlead.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads policies, and says what is wrong with them, each on a line of its own. */
final class PolicyFiles {
  private static final String BUILT_IN = "builtin:";

  private PolicyFiles() {}

  /** The installed rules and the policies that options and configuration name. */
  static KnownRules rules(List<String> named, ConfigurationOptions project, Terminal terminal) {
    List<String> paths = new ArrayList<>(named);
    Project.load(project, terminal)
        .configuration()
        .map(Configuration::policies)
        .orElse(List.of())
        .forEach(path -> paths.add(name(path, terminal)));
    return paths.isEmpty() ? new KnownRules() : new KnownRules(load(paths, terminal).rules());
  }

  /** What comes along has no place in the file system. */
  private static String name(Path path, Terminal terminal) {
    Path last = path.getFileName();
    return last != null && last.toString().startsWith(BUILT_IN)
        ? last.toString()
        : ShownFile.name(path, terminal.directory());
  }

  /** The policies of some files. */
  static PolicySet load(List<String> paths, Terminal terminal) {
    List<String> taken = new KnownRules().all().stream().map(rule -> rule.info().id()).toList();
    try {
      return PolicySet.load(paths, terminal.directory(), taken);
    } catch (MalformedPoliciesException e) {
      throw new UsageException(
          String.join("\nfairlead: ", e.problems().stream().map(PolicyProblem::toString).toList()));
    }
  }

  /** The policies that come along, to be explained without being asked for. */
  static List<Rule> builtIn(Terminal terminal) {
    return load(PolicySet.builtIn().stream().map(set -> BUILT_IN + set).toList(), terminal).rules();
  }
}

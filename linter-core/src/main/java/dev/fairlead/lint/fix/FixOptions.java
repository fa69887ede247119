package dev.fairlead.lint.fix;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which findings are mended, and what may be written.
 *
 * @param unsafe whether edits are applied, too, that need a person's eye
 * @param rules ids of the rules whose findings are mended; empty for all
 * @param directory the directory that the names of files start from
 * @param paths files and directories as the user named them; nothing outside of them is written
 */
public record FixOptions(boolean unsafe, Set<String> rules, Path directory, List<String> paths) {
  public FixOptions {
    rules = Set.copyOf(rules);
    paths = List.copyOf(paths);
  }

  boolean concerns(String rule) {
    return rules.isEmpty() || rules.contains(rule);
  }
}

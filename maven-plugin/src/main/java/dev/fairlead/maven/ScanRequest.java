package dev.fairlead.maven;

import dev.fairlead.input.InputOptions;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.rule.Rule;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build wants to have checked.
 *
 * @param root the directory that file names in reports count from: the one of the whole project
 * @param input how directories are read
 * @param options what is looked for, without the definitions of custom resources
 * @param rules all there are; the options choose among them
 * @param definitions files and directories with CustomResourceDefinitions that are kept elsewhere
 * @param applications the files that configure what is in the images
 */
record ScanRequest(
    Path root,
    ManifestSources sources,
    InputOptions input,
    LintOptions options,
    List<Rule> rules,
    List<Path> definitions,
    List<ApplicationFiles> applications) {
  ScanRequest {
    rules = List.copyOf(rules);
    definitions = List.copyOf(definitions);
    applications = List.copyOf(applications);
  }
}

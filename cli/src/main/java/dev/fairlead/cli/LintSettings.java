package dev.fairlead.cli;

import dev.fairlead.input.InputOptions;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code lint} goes by.
 *
 * @param failOn from which severity on it fails
 * @param crds where the configuration says that CustomResourceDefinitions are kept
 * @param baseline the file of recorded findings that the configuration names
 */
record LintSettings(
    LintOptions options,
    InputOptions input,
    FailOn failOn,
    List<String> crds,
    @Nullable Path baseline) {}

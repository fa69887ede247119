package dev.fairlead.rules;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Lints a text with all built-in rules, as {@code fairlead lint -} does. */
final class Cluster {
  private static final Linter LINTER = new Linter(BuiltInRules.ALL, LintOptions.DEFAULT);

  private Cluster() {}

  static Input load(String text) {
    InputOptions options =
        InputOptions.in(Path.of(""))
            .withStandardInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return Inputs.load(List.of("-"), options);
  }

  static Report lint(String text) {
    return LINTER.lint(load(text), Progress.NONE);
  }
}

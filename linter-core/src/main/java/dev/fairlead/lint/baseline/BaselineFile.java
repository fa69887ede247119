package dev.fairlead.lint.baseline;

import dev.fairlead.lint.config.ConfigurationText;
import dev.fairlead.lint.config.Mistake;
import dev.fairlead.lint.config.Mistakes;
import dev.fairlead.lint.config.Section;
import dev.fairlead.resource.Located;
import dev.fairlead.source.YamlMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A baseline that is read from its file.
 *
 * @param baseline empty where there are mistakes
 * @param mistakes in the order of the file
 */
public record BaselineFile(Optional<Baseline> baseline, List<Mistake> mistakes) {
  private static final List<String> KEYS = List.of("version", "findings");
  private static final List<String> FINDING_KEYS =
      List.of("rule", "file", "object", "message", "fingerprint");

  public BaselineFile {
    mistakes = List.copyOf(mistakes);
  }

  /**
   * Reads a baseline. Never throws for a bad one.
   *
   * @param name what reports call the file
   * @param directory what the names of files in reports count from
   */
  public static BaselineFile read(Path file, String name, Path directory) {
    Mistakes mistakes = new Mistakes();
    Optional<YamlMapping> text = new ConfigurationText(file, name, mistakes).read();
    List<KnownFinding> findings =
        text.map(mapping -> findings(new Section(mapping, mistakes), mistakes)).orElse(List.of());
    FileNames names = new FileNames(directory, Baseline.directoryOf(file));
    return new BaselineFile(
        mistakes.any() ? Optional.empty() : Optional.of(new Baseline(findings, names)),
        mistakes.inOrder());
  }

  private static List<KnownFinding> findings(Section top, Mistakes mistakes) {
    Optional<Located<Long>> version = top.keys(KEYS).number("version");
    if (version.isEmpty() && !mistakes.any()) {
      mistakes.add(top.place(), "no baseline: 'version' is missing");
    } else if (version.isPresent() && version.get().value() != Baseline.VERSION) {
      mistakes.add(
          version.get().place(),
          "written by a newer Fairlead: version " + version.get().value() + " is not known");
    }
    List<KnownFinding> findings = new ArrayList<>();
    for (Section finding : mistakes.any() ? List.<Section>of() : top.sections("findings")) {
      finding.keys(FINDING_KEYS);
      findings.add(
          new KnownFinding(
              required("rule", finding, mistakes),
              required("file", finding, mistakes),
              finding.text("object").map(Located::value).orElse(""),
              required("message", finding, mistakes),
              fingerprint(finding, mistakes)));
    }
    return findings;
  }

  private static String required(String key, Section section, Mistakes mistakes) {
    Optional<Located<String>> text = section.text(key);
    if (text.isEmpty() && !mistakes.any()) {
      mistakes.add(section.place(), "a finding needs '" + key + "'");
    }
    return text.map(Located::value).orElse("");
  }

  private static String fingerprint(Section section, Mistakes mistakes) {
    String text = required("fingerprint", section, mistakes);
    boolean sound = text.length() == 16;
    for (int i = 0; i < text.length(); i++) {
      sound &= Character.digit(text.charAt(i), 16) >= 0;
    }
    if (!sound && !mistakes.any()) {
      section
          .text("fingerprint")
          .ifPresent(
              bad ->
                  mistakes.add(
                      bad.place(), "a fingerprint has 16 hexadecimal digits, not '" + text + "'"));
    }
    return text;
  }
}

package dev.fairlead.lint.baseline;

import dev.fairlead.input.Input;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.lint.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The findings that a project has recorded. */
public final class Baseline {
  /** Where it is kept unless somebody says otherwise. */
  public static final String NAME = "fairlead-baseline.json";

  static final int VERSION = 1;

  private final List<KnownFinding> findings;
  private final FileNames names;

  Baseline(List<KnownFinding> findings, FileNames names) {
    List<KnownFinding> sorted = new ArrayList<>(findings);
    sorted.sort(KnownFinding.ORDER);
    this.findings = List.copyOf(sorted);
    this.names = names;
  }

  /**
   * Records a report.
   *
   * @param file where it will be kept
   * @param directory what the names of files in the report count from
   */
  public static Baseline of(Report report, Path file, Path directory) {
    FileNames names = new FileNames(directory, directoryOf(file));
    List<KnownFinding> findings = new ArrayList<>();
    report.entries().forEach(entry -> findings.add(KnownFinding.of(entry, names)));
    return new Baseline(findings, names);
  }

  static Path directoryOf(Path file) {
    Path directory = file.toAbsolutePath().normalize().getParent();
    return directory == null ? file : directory;
  }

  /** The findings in their order. */
  public List<KnownFinding> findings() {
    return findings;
  }

  /** A report without what is recorded here; its summary counts that. */
  public Report hide(Report report) {
    return new Comparison(this, names, report).withoutKnown();
  }

  /**
   * What is recorded here and was looked for in vain: its rule ran, and its file was among what was
   * named or is gone.
   */
  public List<KnownFinding> mended(Report report, Input input) {
    List<KnownFinding> missing = new Comparison(this, names, report).missing();
    Set<String> running = new HashSet<>();
    report.rules().forEach(rule -> running.add(rule.info().id()));
    List<KnownFinding> mended = new ArrayList<>();
    for (KnownFinding finding : missing) {
      boolean lookedFor =
          input.roots().stream().anyMatch(root -> names.isBelow(root, finding.file()))
              || !Files.exists(names.path(finding.file()));
      if (running.contains(finding.rule()) && lookedFor) {
        mended.add(finding);
      }
    }
    return mended;
  }

  /** The same without some findings. */
  public Baseline without(List<KnownFinding> fewer) {
    List<KnownFinding> rest = new ArrayList<>(findings);
    fewer.forEach(rest::remove);
    return new Baseline(rest, names);
  }

  /** What a report has, and of what is recorded here the rest. */
  public Baseline with(Report report) {
    List<KnownFinding> all = new ArrayList<>(new Comparison(this, names, report).missing());
    report.entries().forEach(entry -> all.add(KnownFinding.of(entry, names)));
    return new Baseline(all, names);
  }

  /** The text of its file: a finding a line, so that differences can be read. */
  public String text() {
    StringBuilder out = new StringBuilder(256 + 256 * findings.size());
    out.append("{\n  \"version\": ").append(VERSION).append(",\n  \"findings\": [");
    String separator = "\n    ";
    for (KnownFinding finding : findings) {
      out.append(separator);
      JsonWriter json = JsonWriter.compact(out).beginObject();
      json.key("rule").value(finding.rule());
      json.key("file").value(finding.file());
      if (!finding.object().isEmpty()) {
        json.key("object").value(finding.object());
      }
      json.key("message").value(finding.message());
      json.key("fingerprint").value(finding.fingerprint()).endObject();
      separator = ",\n    ";
    }
    return out.append(findings.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }
}

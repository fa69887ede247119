package dev.fairlead.lint;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.input.Input;
import dev.fairlead.input.Kustomization;
import dev.fairlead.input.Scope;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files whose findings are reported, where that is not the whole input: those that a commit
 * changes. A finding is reported if any of its places lies in one of them, for the contradiction
 * may have come from either side. A kustomization stands for all that it takes.
 */
public final class ReportedFiles {
  /** All files of the input. */
  public static final ReportedFiles ALL = new ReportedFiles(Path.of(""), null);

  private final Path directory;
  private final @Nullable Set<Path> chosen;
  private final IdentityHashMap<SourceFile, Boolean> known = new IdentityHashMap<>();

  private ReportedFiles(Path directory, @Nullable Set<Path> chosen) {
    this.directory = directory;
    this.chosen = chosen;
  }

  /**
   * These files, and all files in those that are directories. Names of other files, or of none,
   * choose nothing.
   *
   * @param directory where relative names start, these and those of the input
   */
  public static ReportedFiles of(Collection<String> names, Path directory) {
    Set<Path> chosen = new HashSet<>();
    for (String name : names) {
      Path path = name.isEmpty() ? null : path(name, directory);
      if (path != null) {
        chosen.add(path);
      }
    }
    return new ReportedFiles(directory, chosen);
  }

  /** Whether findings in a file are reported. */
  public boolean contain(SourceFile file) {
    return chosen == null || known.computeIfAbsent(file, f -> isChosen(f.name(), chosen));
  }

  private boolean isChosen(String name, Set<Path> files) {
    for (Path path = path(name, directory); path != null; path = path.getParent()) {
      if (files.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** The report without what lies elsewhere; its summary counts what is left. */
  public Report narrow(Report report, Input input) {
    if (chosen == null) {
      return report;
    }
    chooseWhatKustomizationsTake(input);
    List<Report.Entry> entries = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Report.Entry entry : report.entries()) {
      if (hasPart(entry.finding())) {
        entries.add(entry);
        findings.add(entry.finding());
      }
    }
    List<Document> documents =
        input.documents().stream().filter(document -> contain(document.file())).toList();
    List<Problem> unread =
        report.unread().stream().filter(problem -> contain(problem.place().file())).toList();
    List<Report.Suppressed> suppressed =
        report.suppressed().stream().filter(each -> hasPart(each.entry().finding())).toList();
    Report.Summary summary =
        Report.Summary.of(
            (int) documents.stream().map(Document::file).distinct().count(),
            documents.size(),
            findings,
            suppressed.size());
    return new Report(entries, summary, report.rules(), unread, report.failures(), suppressed);
  }

  /** Who changes a kustomization changes what becomes of all manifests that it takes. */
  private void chooseWhatKustomizationsTake(Input input) {
    for (Scope scope : input.scopes()) {
      for (Kustomization each :
          scope.kustomization().map(Kustomization::withBases).orElse(List.of())) {
        if (contain(each.settings().place().file())) {
          for (Kustomization taken : each.withBases()) {
            taken.resources().forEach(document -> known.put(document.file(), true));
          }
        }
      }
    }
  }

  private boolean hasPart(Finding finding) {
    if (contain(finding.place().file())) {
      return true;
    }
    for (Evidence evidence : finding.related()) {
      if (contain(evidence.place().file())) {
        return true;
      }
    }
    return false;
  }

  /** The file behind all links, so that a file is the same by each of its names. */
  private static @Nullable Path path(String name, Path directory) {
    try {
      Path path = directory.toAbsolutePath().resolve(name).normalize();
      try {
        return path.toRealPath();
      } catch (IOException e) {
        return path;
      }
    } catch (InvalidPathException e) {
      return null;
    }
  }
}

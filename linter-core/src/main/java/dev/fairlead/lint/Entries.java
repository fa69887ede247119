package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.source.Document;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts findings in their order, each once, with fingerprints and with edits that may be made. */
final class Entries {
  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, String>comparing(finding -> finding.place().file().name())
          .thenComparing(finding -> finding.place().start())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(finding -> finding.place().end());

  private final List<Document> documents;
  private final Map<SourceFile, List<Document>> byFile = new IdentityHashMap<>();

  /**
   * @param documents of the whole input
   */
  Entries(List<Document> documents) {
    this.documents = documents;
  }

  List<Report.Entry> of(List<Finding> findings) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(ORDER);
    List<Report.Entry> entries = new ArrayList<>(ordered.size());
    Fingerprints fingerprints = new Fingerprints();
    SharedValues shared = new SharedValues(this);
    Finding last = null;
    for (Finding finding : ordered) {
      if (last == null || ORDER.compare(last, finding) != 0) {
        String fingerprint = fingerprints.next(finding, in(finding.place().file()));
        entries.add(new Report.Entry(shared.protect(finding), fingerprint));
      }
      last = finding;
    }
    return entries;
  }

  /** The documents of a file. */
  List<Document> in(SourceFile file) {
    if (byFile.isEmpty()) {
      for (Document document : documents) {
        byFile.computeIfAbsent(document.file(), f -> new ArrayList<>()).add(document);
      }
    }
    return byFile.getOrDefault(file, List.of());
  }
}

package dev.fairlead.lint.fix;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some edits, applied together: the texts and the report that they lead to.
 *
 * <p>They are good if every finding that they belong to is gone, every document can still be read,
 * and nothing is worse. A safe edit may bring to light what was hidden behind a refused object;
 * with an unsafe one there must not be more errors than before, since it may be the cause of them.
 */
final class Attempt {
  private final List<Report.Entry> entries;
  private final Report before;
  private final Map<String, Shift> shifts = new HashMap<>();
  private final Drafts drafts;
  private final Report after;

  /**
   * @param entries with edits of which no two conflict
   */
  Attempt(
      List<Report.Entry> entries, Report before, Drafts old, EditableFiles files, Linting linting) {
    this.entries = entries;
    this.before = before;
    this.drafts = old.with(apply(files));
    this.after = linting.lint(drafts.contents());
  }

  /** By name: a file that two kustomizations take may have been read twice. */
  private Map<EditableFile, String> apply(EditableFiles files) {
    Map<String, SourceFile> sources = new HashMap<>();
    Map<String, List<Edit>> byName = new HashMap<>();
    for (Report.Entry entry : entries) {
      for (Edit edit : editsOf(entry)) {
        Place place = edit.place();
        SourceFile source = sources.computeIfAbsent(place.file().name(), n -> place.file());
        byName
            .computeIfAbsent(source.name(), n -> new ArrayList<>())
            .add(new Edit(new Place(source, place.start(), place.end()), edit.replacement()));
      }
    }
    Map<EditableFile, String> texts = new HashMap<>();
    byName.forEach(
        (name, edits) -> {
          SourceFile source = edits.get(0).place().file();
          EditableFile file = files.open(source).file();
          Optional<String> text = Edits.apply(source, edits);
          if (file == null || text.isEmpty()) {
            throw new IllegalArgumentException("edits that cannot be applied: " + name);
          }
          texts.put(file, text.get());
          shifts.put(name, new Shift(edits.stream().distinct().toList()));
        });
    return texts;
  }

  static List<Edit> editsOf(Report.Entry entry) {
    return entry.finding().fix().map(fix -> fix.edits()).orElse(List.of());
  }

  List<Report.Entry> entries() {
    return entries;
  }

  Drafts drafts() {
    return drafts;
  }

  Report after() {
    return after;
  }

  /** Why the edits are no good; empty if they are. */
  Optional<String> objection() {
    if (after.summary().documents() != before.summary().documents()
        || after.failures().size() > before.failures().size()) {
      return Optional.of("its edit leaves a document that cannot be read");
    }
    if (entries.stream().anyMatch(entry -> isStillThere(entry.finding()))) {
      return Optional.of("its edit does not mend it");
    }
    boolean unsafe = entries.stream().anyMatch(e -> !e.finding().fix().orElseThrow().safe());
    return unsafe && after.summary().errors() > before.summary().errors()
        ? Optional.of("its edit would bring " + newError())
        : Optional.empty();
  }

  private boolean isStillThere(Finding finding) {
    String file = finding.place().file().name();
    Shift shift = shifts.getOrDefault(file, new Shift(List.of()));
    return after.entries().stream()
        .map(Report.Entry::finding)
        .anyMatch(
            now ->
                now.rule().equals(finding.rule())
                    && now.place().file().name().equals(file)
                    && shift.isAt(finding.place(), now.place()));
  }

  private String newError() {
    Set<String> known = new HashSet<>();
    before.entries().forEach(entry -> known.add(entry.fingerprint()));
    return after.entries().stream()
        .filter(entry -> entry.finding().severity() == Severity.ERROR)
        .filter(entry -> !known.contains(entry.fingerprint()))
        .map(entry -> entry.finding().rule() + " at " + entry.finding().place())
        .findFirst()
        .orElse("another error");
  }
}

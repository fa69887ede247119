package dev.fairlead.lint.fix;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.lint.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the edits of findings in rounds, until nothing more can be mended.
 *
 * <p>A round takes the safe edits, when there are none left the unsafe ones, of which no two
 * conflict, and lints the outcome. If that is no good, the first half of them is tried instead, and
 * so on down to a single edit, which is then refused for good. So each round either mends or
 * refuses something, and what one edit brings to light the next round may mend.
 */
public final class Fixer {
  /** Each lints the whole input; real ones need two or three. */
  private static final int MOST_ATTEMPTS = 100;

  private final FixOptions options;
  private final Linting linting;
  private final EditableFiles files;
  private final List<Fixed> fixed = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, String> refused = new HashMap<>();
  private int attempts;
  private Drafts drafts = Drafts.NONE;
  private Report report;

  /** A fixer for one call of {@link #fix}. */
  public Fixer(FixOptions options, Linting linting) {
    this.options = options;
    this.linting = linting;
    this.files = new EditableFiles(options);
    this.report = linting.lint(Map.of());
  }

  /** Works out the new texts; writes nothing. */
  public FixResult fix() {
    List<Report.Entry> candidates = candidates();
    while (!candidates.isEmpty() && attempts < MOST_ATTEMPTS) {
      round(candidates);
      candidates = candidates();
    }
    List<Left> left = new ArrayList<>();
    for (Report.Entry entry : report.entries()) {
      if (options.concerns(entry.finding().rule())) {
        left.add(reason(entry).orElse(new Left(entry.finding(), Left.Why.NOT_TRIED, "")));
      }
    }
    return new FixResult(fixed, left, drafts.changes(), report);
  }

  private List<Report.Entry> candidates() {
    return report.entries().stream()
        .filter(entry -> options.concerns(entry.finding().rule()))
        .filter(entry -> reason(entry).isEmpty())
        .toList();
  }

  /** Why nothing is to be done about a finding, as far as that is known. */
  private Optional<Left> reason(Report.Entry entry) {
    Finding finding = entry.finding();
    Fix fix = finding.fix().orElse(null);
    if (fix == null || fix.edits().isEmpty()) {
      return Optional.of(new Left(finding, Left.Why.NO_EDIT, ""));
    }
    if (!fix.safe() && !options.unsafe()) {
      return Optional.of(new Left(finding, Left.Why.UNSAFE, ""));
    }
    for (Edit edit : fix.edits()) {
      EditableFiles.Opened opened = files.open(edit.place().file());
      if (opened.file() == null) {
        String detail = edit.place().file().name() + " " + opened.obstacle();
        return Optional.of(new Left(finding, Left.Why.FILE, detail));
      }
    }
    String objection = refused.get(entry.fingerprint());
    if (objection == null && done.contains(entry.fingerprint())) {
      objection = "it is back after another edit";
    }
    return Optional.ofNullable(objection).map(why -> new Left(finding, Left.Why.REFUSED, why));
  }

  private void round(List<Report.Entry> candidates) {
    List<Report.Entry> group = withoutConflicts(safeOnes(candidates));
    while (attempts < MOST_ATTEMPTS) {
      attempts++;
      Attempt attempt = new Attempt(group, report, drafts, files, linting);
      Optional<String> objection = attempt.objection();
      if (objection.isEmpty()) {
        accept(attempt);
        return;
      }
      if (group.size() == 1) {
        refused.put(group.get(0).fingerprint(), objection.get());
        return;
      }
      group = group.subList(0, group.size() / 2);
    }
  }

  private static List<Report.Entry> safeOnes(List<Report.Entry> candidates) {
    List<Report.Entry> safe =
        candidates.stream().filter(e -> e.finding().fix().orElseThrow().safe()).toList();
    return safe.isEmpty() ? candidates : safe;
  }

  /** The first ones, each taken if it agrees with those before it. */
  private static List<Report.Entry> withoutConflicts(List<Report.Entry> candidates) {
    Map<String, List<Edit>> taken = new HashMap<>();
    List<Report.Entry> group = new ArrayList<>();
    for (Report.Entry entry : candidates) {
      List<Edit> edits = Attempt.editsOf(entry);
      boolean agrees =
          edits.stream()
              .allMatch(
                  edit ->
                      taken.getOrDefault(edit.place().file().name(), List.of()).stream()
                          .noneMatch(other -> Edits.conflict(edit, other)));
      if (agrees) {
        group.add(entry);
        edits.forEach(
            e -> taken.computeIfAbsent(e.place().file().name(), n -> new ArrayList<>()).add(e));
      }
    }
    return group;
  }

  private void accept(Attempt attempt) {
    for (Report.Entry entry : attempt.entries()) {
      done.add(entry.fingerprint());
      String title = entry.finding().fix().orElseThrow().title();
      fixed.add(new Fixed(entry.finding(), title));
    }
    drafts = attempt.drafts();
    report = attempt.after();
  }
}

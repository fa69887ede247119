package dev.fairlead.rules.mutation;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application with a defect in it.
 *
 * @param file where it is
 * @param firstLine of the lines that changed, or between which one is missing
 */
record Planted(Mutation mutation, Application application, String file, int firstLine, int lastLine) {
  static Planted of(Mutation mutation, Application clean, List<Edit> edits) {
    Place place = edits.get(0).place();
    Application defective = clean.with(place.file(), edits);
    int first = place.line();
    int last = first + (int) edits.get(0).replacement().chars().filter(c -> c == '\n').count();
    boolean missing = edits.get(0).replacement().isEmpty();
    return new Planted(
        mutation, defective, place.file().name(), missing ? first - 1 : first, last);
  }

  /** Whether a finding points at the lines, with its place or with what it rests on. */
  boolean isShownBy(Finding finding) {
    return Stream.concat(Stream.of(finding.place()), finding.related().stream().map(Evidence::place))
        .anyMatch(
            place ->
                place.file().name().equals(file)
                    && place.line() <= lastLine
                    && place.endLine() >= firstLine);
  }
}

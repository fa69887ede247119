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
 * @param firstLine of the lines that changed; of those of the whole object where they need not be
 *     shown
 */
record Planted(
    Mutation mutation, Application application, String file, int firstLine, int lastLine) {
  static Planted of(Mutation mutation, Application clean, Spot spot, List<Edit> edits) {
    Place place = edits.get(0).place();
    Application defective = clean.with(place.file(), edits);
    int first = place.line();
    int last = first + (int) edits.get(0).replacement().chars().filter(c -> c == '\n').count();
    Place whole = spot.document().place();
    return mutation.anywhere()
        ? new Planted(mutation, defective, place.file().name(), whole.line(), whole.endLine())
        : new Planted(mutation, defective, place.file().name(), first, last);
  }

  /** Whether a finding points at the lines, with its place or with what it rests on. */
  boolean isShownBy(Finding finding) {
    return Stream.concat(
            Stream.of(finding.place()), finding.related().stream().map(Evidence::place))
        .anyMatch(
            place ->
                place.file().name().equals(file)
                    && place.line() <= lastLine
                    && place.endLine() >= firstLine);
  }
}

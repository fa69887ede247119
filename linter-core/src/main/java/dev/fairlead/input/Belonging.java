package dev.fairlead.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins directories that are parts of one application, by what they refer to. The criteria and why
 * they are these stand in README.md.
 */
final class Belonging {
  private final List<Cell> cells;
  private final Map<Cell, List<Cell>> groups = new IdentityHashMap<>();
  private final Map<Cell, Integer> positions = new IdentityHashMap<>();

  /** A directory that refers to another. */
  private record Link(Cell from, Cell to) {}

  Belonging(List<Cell> cells) {
    this.cells = cells;
    for (Cell cell : cells) {
      List<Cell> alone = new ArrayList<>();
      alone.add(cell);
      groups.put(cell, alone);
      positions.put(cell, positions.size());
    }
  }

  /** The directories in groups, both in the order of the input. */
  List<List<Cell>> groups() {
    for (Link link : links()) {
      join(group(link.from()), group(link.to()));
    }
    List<List<Cell>> found = new ArrayList<>();
    for (Cell cell : cells) {
      if (group(cell).get(0) == cell) {
        found.add(group(cell));
      }
    }
    return found;
  }

  private List<Cell> group(Cell cell) {
    return Objects.requireNonNull(groups.get(cell));
  }

  /** Sorted by name, so that the order of the input decides nothing. */
  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (Cell cell : cells) {
      List<References.Reference> references = cell.unanswered();
      if (!references.isEmpty()) {
        List<Cell> neighbours = neighbours(cell);
        for (References.Reference reference : references) {
          Cell answer = onlyAnswer(reference, neighbours);
          if (answer != null) {
            links.add(new Link(cell, answer));
          }
        }
      }
    }
    links.sort(
        Comparator.comparing((Link link) -> link.from().directory())
            .thenComparing(link -> link.to().directory()));
    return links;
  }

  private List<Cell> neighbours(Cell cell) {
    List<Cell> neighbours = new ArrayList<>();
    if (cell.isTest()) {
      return neighbours;
    }
    for (Cell other : cells) {
      if (other != cell
          && areNeighbours(cell.directory(), other.directory())
          && Objects.equals(cell.chart(), other.chart())
          && !cell.contradicts(other)) {
        neighbours.add(other);
      }
    }
    return neighbours;
  }

  /** Whether one directory lies in the other, or both lie side by side. */
  private static boolean areNeighbours(Path one, Path other) {
    Path above = one.getParent();
    return one.startsWith(other)
        || other.startsWith(one)
        || (above != null && above.equals(other.getParent()));
  }

  private static @Nullable Cell onlyAnswer(References.Reference reference, List<Cell> neighbours) {
    Cell answer = null;
    for (Cell neighbour : neighbours) {
      if (neighbour.answers(reference)) {
        if (answer != null) {
          return null;
        }
        answer = neighbour;
      }
    }
    return answer;
  }

  private void join(List<Cell> one, List<Cell> other) {
    if (one == other) {
      return;
    }
    for (Cell a : one) {
      for (Cell b : other) {
        if (a.contradicts(b)) {
          return;
        }
      }
    }
    List<Cell> joined = new ArrayList<>(one);
    joined.addAll(other);
    joined.sort(Comparator.comparing(positions::get));
    joined.forEach(cell -> groups.put(cell, joined));
  }
}

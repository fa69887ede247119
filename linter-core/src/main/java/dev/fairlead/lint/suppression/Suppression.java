package dev.fairlead.lint.suppression;

import dev.fairlead.finding.ObjectRef;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resources;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish not to hear of some rules somewhere.
 *
 * @param reach where
 * @param rules the ids as they are written
 * @param until the last day on which it holds; empty for ever
 * @param reason may be empty
 * @param place the whole of it
 * @param isText whether it stands inside a value, so that it may be no suppression at all
 * @param malformed what about it cannot be understood
 */
public record Suppression(
    Reach reach,
    List<Located<String>> rules,
    Optional<Located<String>> until,
    String reason,
    Place place,
    boolean isText,
    List<Located<String>> malformed) {
  public Suppression {
    rules = List.copyOf(rules);
    malformed = List.copyOf(malformed);
  }

  /**
   * Where a suppression holds: in a line, or else in an object, or else in the whole file.
   *
   * @param line from 1; 0 for none
   * @param object what the document is about, null where there is no document
   */
  record Reach(int line, @Nullable Document document, @Nullable ObjectRef object) {
    static final Reach FILE = new Reach(0, null, null);

    static Reach line(int line) {
      return new Reach(line, null, null);
    }

    static Reach object(Document document, YamlMapping root) {
      return new Reach(0, document, Resources.read(document, root).meta().ref());
    }

    boolean isFile() {
      return line == 0 && document == null;
    }
  }

  boolean names(String rule) {
    for (Located<String> each : rules) {
      if (each.value().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its last day is over; a day that is none is over, too. */
  boolean isExpired() {
    return until.isPresent()
        && (!Directive.isDay(until.get().value())
            || until.get().value().compareTo(LocalDate.now().toString()) < 0);
  }
}

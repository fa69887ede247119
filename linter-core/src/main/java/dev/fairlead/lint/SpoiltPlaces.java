package dev.fairlead.lint;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what rests on a value that another finding says cannot be believed.
 *
 * <p>A place speaks for every finding that rests on it, of whatever rule. So that nothing severe is
 * lost, it does so only for those that are no more severe; and what spoils something itself is a
 * mistake of its own, wherever it stands.
 */
final class SpoiltPlaces {
  private SpoiltPlaces() {}

  static List<Finding> without(List<Finding> findings) {
    List<Finding> causes = new ArrayList<>();
    for (Finding finding : findings) {
      if (!finding.spoils().isEmpty()) {
        causes.add(finding);
      }
    }
    if (causes.isEmpty()) {
      return findings;
    }
    List<Finding> believed = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.spoils().isEmpty() && isSpoilt(finding, causes)) {
        continue;
      }
      believed.add(finding);
    }
    return believed;
  }

  private static boolean isSpoilt(Finding finding, List<Finding> causes) {
    for (Finding cause : causes) {
      if (finding.severity().compareTo(cause.severity()) >= 0 && rests(finding, cause.spoils())) {
        return true;
      }
    }
    return false;
  }

  private static boolean rests(Finding finding, List<Place> regions) {
    for (Place region : regions) {
      if (isIn(region, finding.place())) {
        return true;
      }
      for (Evidence evidence : finding.related()) {
        if (isIn(region, evidence.place())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIn(Place region, Place place) {
    return region.file() == place.file()
        && region.start() <= place.start()
        && place.end() <= region.end();
  }
}

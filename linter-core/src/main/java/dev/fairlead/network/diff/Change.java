package dev.fairlead.network.diff;

import dev.fairlead.source.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is so in one network and not in the other.
 *
 * @param gained whether it is so in the new network; else in the old one
 * @param subject what it is about: {@code shop/orders}, {@code shop/Deployment/web -> ...}
 * @param detail what is gained or lost, in lower case without full stop
 * @param because why, where there is more to say; else empty
 * @param place where to look; empty where nothing is written
 */
public record Change(
    Topic topic,
    boolean gained,
    String subject,
    String detail,
    String because,
    Optional<Place> place) {

  /** What changes, in the order in which it is told. */
  public enum Topic {
    /** A workload comes or goes; of those no further change is told. */
    WORKLOADS,
    /** Which pods stand behind a Service port. */
    SELECTED,
    /** Which names have an answer. */
    RESOLVABLE,
    /** Who may talk to whom. */
    REACHABLE;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

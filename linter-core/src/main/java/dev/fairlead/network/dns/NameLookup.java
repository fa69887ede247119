package dev.fairlead.network.dns;

import dev.fairlead.network.Doubt;
import java.util.List;

/** What a name of the cluster zone stands for. */
sealed interface NameLookup {
  List<Doubt> doubts();

  /**
   * Entries to build records from, at least one.
   *
   * @param beyond what makes the name one that the specification does not guarantee; else empty
   */
  record Entries(List<Entry> found, String beyond, List<Doubt> doubts) implements NameLookup {
    public Entries {
      found = List.copyOf(found);
      doubts = List.copyOf(doubts);
    }
  }

  /** A name above Services: it exists and has no records. */
  record Empty(String because, List<Doubt> doubts) implements NameLookup {
    public Empty {
      doubts = List.copyOf(doubts);
    }
  }

  /** No such name. */
  record None(String because, List<Doubt> doubts) implements NameLookup {
    public None {
      doubts = List.copyOf(doubts);
    }
  }
}

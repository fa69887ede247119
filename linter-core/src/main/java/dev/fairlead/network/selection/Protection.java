package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.PodSet;
import java.util.List;
import java.util.Optional;

/** Which pods a PodDisruptionBudget protects, or a NetworkPolicy is about. */
public sealed interface Protection {
  /**
   * At least one.
   *
   * @param everything whether the selector is empty and so means all pods of the namespace
   */
  record Pods(List<PodSet> pods, boolean everything) implements Protection {
    public Pods {
      pods = List.copyOf(pods);
    }
  }

  /**
   * Provably none.
   *
   * @param nearest the workload that was meant; empty for the empty selector of the beta version,
   *     or where the scope is declared complete
   */
  record Nothing(Optional<NearMiss> nearest) implements Protection {}

  /** None that is known of, and no proof that there are none. */
  record Unknown(List<Doubt> because) implements Protection {
    public Unknown {
      because = List.copyOf(because);
    }
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Service;
import java.util.List;
import java.util.Optional;

/** Which pods a Service selects. */
public sealed interface Backends {
  Service service();

  /** The pods that are certainly selected. */
  default List<PodSet> pods() {
    return List.of();
  }

  /** Why there may be others; empty where {@link #pods} is all there is. */
  default List<Doubt> doubts() {
    return List.of();
  }

  /** Whether it is proven that no pod is selected although the Service means to select some. */
  default boolean provablyEmpty() {
    return false;
  }

  /** At least one. */
  record Selected(Service service, List<PodSet> pods, List<Doubt> doubts) implements Backends {
    public Selected {
      pods = List.copyOf(pods);
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Provably none.
   *
   * @param nearest what was meant; empty only where the scope is declared complete, or a namespace
   *     is given
   * @param systemNamespace the namespace where nearly every cluster runs the pods that are meant
   */
  record Empty(Service service, Optional<NearMiss> nearest, Optional<String> systemNamespace)
      implements Backends {
    @Override
    public boolean provablyEmpty() {
      return true;
    }
  }

  /**
   * The Service selects nothing by design: an ExternalName, or one without selector ({@code {}}
   * counts as none), whose endpoints somebody else supplies.
   */
  record NoSelector(Service service) implements Backends {}

  /** None that is known of, and no proof that there are none. */
  record Unknown(Service service, List<Doubt> doubts) implements Backends {
    public Unknown {
      doubts = List.copyOf(doubts);
    }
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import java.util.List;
import java.util.Optional;

/** The Service that gives the pods of a StatefulSet their DNS names. */
public sealed interface GoverningService {
  /**
   * The StatefulSet names none: its pods have no names of their own.
   *
   * @param candidate a headless Service that selects its pods and so may be meant
   */
  record NotNamed(Optional<Service> candidate) implements GoverningService {}

  /**
   * It is there.
   *
   * @param selection whether its selector picks the StatefulSet's pods
   * @param differing the pairs of its selector that the pods lack, if it does not pick them
   */
  record Found(Service service, Selection selection, List<LabelDifference> differing)
      implements GoverningService {
    public Found {
      differing = List.copyOf(differing);
    }

    /** Whether it is headless, as the DNS specification asks for records of single pods. */
    public boolean headless() {
      return service.isHeadless();
    }
  }

  /** Whether a governing Service selects the pods it governs. */
  enum Selection {
    SELECTS,
    SKIPS,
    /** There is no selector: somebody else supplies the endpoints. */
    NO_SELECTOR,
    /** A generated label or a placeholder decides. */
    UNKNOWN
  }

  /**
   * The scope has no Service of the name.
   *
   * @param name as the StatefulSet writes it
   * @param near Services that may be meant, the likeliest first
   * @param doubts why there may be one all the same; empty where its absence is proven
   */
  record Missing(Located<String> name, List<Service> near, List<Doubt> doubts)
      implements GoverningService {
    public Missing {
      near = List.copyOf(near);
      doubts = List.copyOf(doubts);
    }

    public boolean proven() {
      return doubts.isEmpty();
    }

    /** Whether nothing but the openness of the scope speaks against it. */
    public boolean isOpenWorld() {
      return doubts.stream().allMatch(doubt -> doubt.kind() == Doubt.Kind.OPEN_WORLD);
    }
  }
}

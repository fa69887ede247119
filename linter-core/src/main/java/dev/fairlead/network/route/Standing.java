package dev.fairlead.network.route;

import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import java.util.List;

/** How a route stands beside the others of its front. */
public sealed interface Standing {
  /** It takes the requests that match it best. */
  record Serves() implements Standing {}

  /** Another takes all requests that it would. */
  record Loses(Rival winner, Why why) implements Standing {
    /** Which rule decides. */
    public enum Why {
      /** The first rule of one object wins. */
      EARLIER_RULE
    }
  }

  /**
   * Others claim the very same requests, and what decides is not in manifests: which object is
   * older, or the controller, whose webhook may refuse the second one.
   */
  record Contested(List<Rival> with) implements Standing {
    public Contested {
      with = List.copyOf(with);
    }
  }

  /** It is attached to no listener of the scope; {@code why} says whether that is proven. */
  record Unattached(Attachment why) implements Standing {}

  /** Another route for the same requests. */
  record Rival(Resource owner, Place place) {
    @Override
    public String toString() {
      return owner.toString();
    }
  }
}

package dev.fairlead.network.route;

import dev.fairlead.resource.ReferenceGrant;
import java.util.List;

/** Whether a route may refer to an object of another namespace. */
public sealed interface Grant {
  /** The object is in the route's own namespace. */
  record NotNeeded() implements Grant {}

  /** A ReferenceGrant in the target's namespace allows it. */
  record Given(ReferenceGrant by) implements Grant {}

  /**
   * No ReferenceGrant of the scope allows it: requests are answered with 500.
   *
   * @param near grants that come close: in the wrong namespace, or for another kind, group or name
   */
  record Missing(List<ReferenceGrant> near) implements Grant {
    public Missing {
      near = List.copyOf(near);
    }
  }

  /** The target's namespace is not in the scope, so a grant may be there too. */
  record Unknown() implements Grant {}
}

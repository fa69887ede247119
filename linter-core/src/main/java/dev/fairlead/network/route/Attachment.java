package dev.fairlead.network.route;

import dev.fairlead.network.Doubt;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.source.Place;
import java.util.List;

/** What becomes of one {@code parentRefs} entry of a route of Gateway API. */
public sealed interface Attachment {
  GatewayRoute.ParentRef parent();

  /** It is attached to at least one listener. */
  record Attached(GatewayRoute.ParentRef parent, Gateway gateway, List<Listening> listeners)
      implements Attachment {
    public Attached {
      listeners = List.copyOf(listeners);
    }
  }

  /**
   * A listener with the hosts that it and the route both take.
   *
   * @param hosts in the order of the route; the empty text for all hosts
   */
  record Listening(Gateway.Listener listener, List<String> hosts) {
    public Listening {
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * The Gateway is there and takes the route at no listener.
   *
   * @param reason as the condition of the route says it
   * @param place what does not fit in the route
   * @param opposite the listeners that came closest
   */
  record Refused(
      GatewayRoute.ParentRef parent,
      Gateway gateway,
      Reason reason,
      Place place,
      List<Gateway.Listener> opposite)
      implements Attachment {
    public Refused {
      opposite = List.copyOf(opposite);
    }
  }

  /** The reasons of the condition {@code Accepted}, in the order in which they are looked at. */
  enum Reason {
    /** No listener has the {@code sectionName} or {@code port}. */
    NO_MATCHING_PARENT("NoMatchingParent"),
    /** The listener does not take routes of this namespace, which is {@code Same} by default. */
    NAMESPACE_NOT_ALLOWED("NotAllowedByListeners"),
    /** The listener does not take this kind of route, by its list or by its protocol. */
    KIND_NOT_ALLOWED("NotAllowedByListeners"),
    /** No host of the route is one of the listener's. */
    NO_MATCHING_HOSTNAME("NoMatchingListenerHostname");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The reason as a controller writes it. */
    public String word() {
      return word;
    }
  }

  /**
   * Provably no such Gateway; the route then has no status at all.
   *
   * @param near Gateways that were meant: of the name in another namespace, or of a name alike
   */
  record ParentMissing(GatewayRoute.ParentRef parent, List<Gateway> near) implements Attachment {
    public ParentMissing {
      near = List.copyOf(near);
    }
  }

  /** The parent is a Service: a mesh routes what pods send to it. */
  record ToService(GatewayRoute.ParentRef parent) implements Attachment {}

  /** The parent is of another kind, or may be defined elsewhere. */
  record Unknown(GatewayRoute.ParentRef parent, Doubt because) implements Attachment {}
}

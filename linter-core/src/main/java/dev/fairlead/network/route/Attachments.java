package dev.fairlead.network.route;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.Gateway.Listener;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.GatewayRoute.ParentRef;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Attaches routes of Gateway API to listeners: parent, section and port, namespaces and kinds,
 * hosts, in this order; the last step that no listener passes is the reason.
 */
final class Attachments {
  /** Set by the API server on every Namespace, whatever the manifest says. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private final Network network;
  private final List<Gateway> gateways;
  private final Map<String, Namespace> namespaces = new HashMap<>();

  Attachments(Network network) {
    this.network = network;
    this.gateways = network.all(Gateway.class).toList();
    network.all(Namespace.class).forEach(n -> namespaces.put(n.name(), n));
  }

  /** What becomes of each parent of a route. */
  List<Attachment> of(GatewayRoute route) {
    List<Attachment> attachments = new ArrayList<>();
    for (ParentRef parent : route.parents()) {
      attachments.add(of(route, parent));
    }
    return attachments;
  }

  private Attachment of(GatewayRoute route, ParentRef parent) {
    if (parent.isService()) {
      return new Attachment.ToService(parent);
    }
    if (!parent.isGateway()) {
      return unknown(parent, parent.kind() + " is no Gateway", parent.place());
    }
    List<Gateway> candidates = find(route, parent);
    if (candidates.isEmpty()) {
      return missing(route, parent);
    }
    // Where a Gateway is defined several times, any of the definitions may be the one applied.
    Attachment first = attach(route, parent, candidates.get(0));
    for (Gateway other : candidates.subList(1, candidates.size())) {
      Attachment there = attach(route, parent, other);
      first = first instanceof Attachment.Refused ? there : first;
    }
    return first instanceof Attachment.Refused && isDefinedOutside(parent)
        ? unknown(parent, parent.name() + " is defined outside the scope, too", parent.place())
        : first;
  }

  private boolean isDefinedOutside(ParentRef parent) {
    String name = parent.name().value();
    return !network.contents().surroundings().named(Gateway.GROUP, "Gateway", name).isEmpty();
  }

  /** Those that are there for certain; else those that may be. */
  private List<Gateway> find(GatewayRoute route, ParentRef parent) {
    List<Gateway> there = new ArrayList<>();
    List<Gateway> possible = new ArrayList<>();
    for (Gateway gateway : gateways) {
      if (gateway.name().equals(parent.name().value())) {
        if (isThere(gateway, route, parent)) {
          there.add(gateway);
        } else if (mayBeThere(gateway, route, parent)) {
          possible.add(gateway);
        }
      }
    }
    return there.isEmpty() ? possible : there;
  }

  private static boolean isThere(Gateway gateway, GatewayRoute route, ParentRef parent) {
    return gateway
        .namespace()
        .equals(parent.namespace().map(Located::value).orElse(route.namespace()));
  }

  private static boolean mayBeThere(Gateway gateway, GatewayRoute route, ParentRef parent) {
    return parent.namespace().isPresent()
        ? gateway.meta().namespace().isEmpty()
        : gateway.meta().mayShareNamespaceWith(route.meta());
  }

  private Attachment missing(GatewayRoute route, ParentRef parent) {
    String name = parent.name().value();
    List<Resource> outside =
        network.contents().surroundings().named(Gateway.GROUP, "Gateway", name);
    if (!outside.isEmpty()) {
      Resource other = outside.get(0);
      return unknown(parent, other + " is defined outside the scope", other.meta().place());
    }
    List<Gateway> near = new ArrayList<>();
    for (Gateway gateway : gateways) {
      if (gateway.name().equals(name)) {
        near.add(gateway);
      } else if (Nearness.isSlip(gateway.name(), name) && mayBeMeant(gateway, route, parent)) {
        near.add(gateway);
      }
    }
    return near.isEmpty() && !network.contents().complete()
        ? unknown(parent, "Gateway " + name + " may be defined elsewhere", parent.name().place())
        : new Attachment.ParentMissing(parent, near);
  }

  private static boolean mayBeMeant(Gateway gateway, GatewayRoute route, ParentRef parent) {
    return isThere(gateway, route, parent) || mayBeThere(gateway, route, parent);
  }

  private static Attachment unknown(ParentRef parent, String because, Place place) {
    return new Attachment.Unknown(parent, new Doubt(Doubt.Kind.OPEN_WORLD, because, place));
  }

  private Attachment attach(GatewayRoute route, ParentRef parent, Gateway gateway) {
    List<Listener> named = new ArrayList<>();
    for (Listener listener : gateway.listeners()) {
      if (isSection(listener, parent)) {
        named.add(listener);
      }
    }
    if (named.isEmpty()) {
      return gateway.listeners().isEmpty()
          ? unknown(parent, gateway + " is only a part of one", gateway.meta().place())
          : refused(
              parent,
              gateway,
              Attachment.Reason.NO_MATCHING_PARENT,
              section(parent),
              gateway.listeners());
    }
    List<Listener> open = new ArrayList<>();
    boolean sure = true;
    for (Listener listener : named) {
      Optional<Boolean> allows = allowsNamespace(listener, gateway, route);
      sure &= allows.isPresent();
      if (allows.orElse(true)) {
        open.add(listener);
      }
    }
    if (open.isEmpty()) {
      Place place = route.meta().namespace().map(Located::place).orElse(route.meta().place());
      return refused(parent, gateway, Attachment.Reason.NAMESPACE_NOT_ALLOWED, place, named);
    }
    List<Listener> fitting = open.stream().filter(l -> allowsKind(l, route.kind())).toList();
    if (fitting.isEmpty()) {
      Place place = route.meta().kind().place();
      return refused(parent, gateway, Attachment.Reason.KIND_NOT_ALLOWED, place, open);
    }
    List<Attachment.Listening> listening = new ArrayList<>();
    for (Listener listener : fitting) {
      List<String> hosts = hosts(listener, route);
      if (!hosts.isEmpty()) {
        listening.add(new Attachment.Listening(listener, hosts));
      }
    }
    if (listening.isEmpty()) {
      Place place =
          route.hostnames().isEmpty() ? route.meta().place() : route.hostnames().get(0).place();
      return refused(parent, gateway, Attachment.Reason.NO_MATCHING_HOSTNAME, place, fitting);
    }
    return sure
        ? new Attachment.Attached(parent, gateway, listening)
        : unknown(parent, "labels of the namespace decide", route.meta().place());
  }

  private static Attachment refused(
      ParentRef parent,
      Gateway gateway,
      Attachment.Reason reason,
      Place place,
      List<Listener> opposite) {
    return new Attachment.Refused(parent, gateway, reason, place, opposite);
  }

  private static Place section(ParentRef parent) {
    return parent
        .sectionName()
        .map(Located::place)
        .or(() -> parent.port().map(Located::place))
        .orElse(parent.place());
  }

  private static boolean isSection(Listener listener, ParentRef parent) {
    return parent.sectionName().filter(s -> !s.value().equals(listener.name().value())).isEmpty()
        && parent.port().filter(p -> !p.value().equals(listener.port().value())).isEmpty();
  }

  /**
   * Whether routes of the route's namespace are taken; empty where labels decide that are unknown.
   */
  private Optional<Boolean> allowsNamespace(
      Listener listener, Gateway gateway, GatewayRoute route) {
    return switch (listener.namespaces()) {
      case ALL -> Optional.of(true);
      case NONE -> Optional.of(false);
      case SAME ->
          gateway.meta().sharesNamespaceWith(route.meta())
              ? Optional.of(true)
              : gateway.meta().mayShareNamespaceWith(route.meta())
                  ? Optional.empty()
                  : Optional.of(false);
      case SELECTOR -> selects(listener, route.namespace());
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Boolean> selects(Listener listener, String namespace) {
    Map<String, String> labels = new HashMap<>();
    labels.put(NAME_LABEL, namespace);
    Namespace known = namespaces.get(namespace);
    if (known != null) {
      for (Labels.Label label : known.meta().labels().all()) {
        labels.putIfAbsent(label.key(), label.value());
      }
    }
    boolean matches = listener.selector().filter(s -> s.matches(labels)).isPresent();
    return matches || known != null ? Optional.of(matches) : Optional.empty();
  }

  /** Kinds by list, and by what the protocol can carry at all. */
  private static boolean allowsKind(Listener listener, GatewayRoute.Kind kind) {
    boolean carries =
        switch (listener.protocol().value()) {
          case "HTTP", "HTTPS" -> kind == GatewayRoute.Kind.HTTP || kind == GatewayRoute.Kind.GRPC;
          case "TLS" -> kind == GatewayRoute.Kind.TLS;
          case "TCP" -> kind == GatewayRoute.Kind.TCP;
          case "UDP" -> kind == GatewayRoute.Kind.UDP;
          default -> true;
        };
    return carries
        && (listener.kinds().isEmpty()
            || listener.kinds().stream().anyMatch(k -> k.value().equals(kind.word())));
  }

  private static List<String> hosts(Listener listener, GatewayRoute route) {
    String own = listener.hostname().map(Located::value).orElse("").toLowerCase(Locale.ROOT);
    if (route.hostnames().isEmpty() || isWithoutHosts(route.kind())) {
      return List.of(own);
    }
    List<String> hosts = new ArrayList<>();
    for (Located<String> host : route.hostnames()) {
      Hostnames.intersection(own, host.value().toLowerCase(Locale.ROOT)).ifPresent(hosts::add);
    }
    return hosts;
  }

  private static boolean isWithoutHosts(GatewayRoute.Kind kind) {
    return kind == GatewayRoute.Kind.TCP || kind == GatewayRoute.Kind.UDP;
  }
}

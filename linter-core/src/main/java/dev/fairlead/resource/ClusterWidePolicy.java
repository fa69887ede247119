package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A policy above or below NetworkPolicy, of the group {@code policy.networking.k8s.io}: an
 * AdminNetworkPolicy or BaselineAdminNetworkPolicy (v1alpha1), or a ClusterNetworkPolicy (v1alpha2)
 * of either tier. The two generations have one shape here.
 *
 * @param tier which tier; a ClusterNetworkPolicy without a readable one counts as Admin
 * @param priority from 0 (decides first) to 1000; empty of a BaselineAdminNetworkPolicy
 * @param subject the pods it is about; empty if it has none, then it is about no pod
 */
public record ClusterWidePolicy(
    ObjectMeta meta,
    Tier tier,
    Optional<Located<Integer>> priority,
    Optional<Pods> subject,
    List<Rule> ingress,
    List<Rule> egress,
    Fields fields)
    implements Resource {
  public ClusterWidePolicy {
    ingress = List.copyOf(ingress);
    egress = List.copyOf(egress);
  }

  /** Before or after the NetworkPolicies. */
  public enum Tier {
    ADMIN,
    BASELINE
  }

  /**
   * Pods by their namespace, and where {@code podSelector} is given by their own labels too.
   * hostNetwork pods are never among them.
   *
   * @param place the {@code namespaces} or {@code pods} mapping
   */
  public record Pods(
      Optional<LabelSelector> namespaceSelector,
      Optional<LabelSelector> podSelector,
      Place place) {}

  /**
   * A rule; the first that matches decides.
   *
   * @param action {@code Allow} or {@code Accept}, {@code Deny}, {@code Pass}; empty text if none
   * @param peers an empty list matches nobody
   * @param ports empty: every protocol and port
   */
  public record Rule(
      Optional<Located<String>> name,
      Located<String> action,
      List<Peer> peers,
      List<Port> ports,
      Place place) {
    public Rule {
      peers = List.copyOf(peers);
      ports = List.copyOf(ports);
    }
  }

  /**
   * A peer: exactly one of its parts is given. All but {@code pods} stand in egress rules only.
   *
   * @param networks address blocks; these cover pods by their address
   * @param nodes selects nodes by label
   */
  public record Peer(
      Optional<Pods> pods,
      List<Located<String>> networks,
      Optional<LabelSelector> nodes,
      List<Located<String>> domainNames,
      Place place) {
    public Peer {
      networks = List.copyOf(networks);
      domainNames = List.copyOf(domainNames);
    }

    /** Whether nothing of it can be read: a part of a newer version, or none at all. */
    public boolean isEmpty() {
      return pods.isEmpty() && networks.isEmpty() && nodes.isEmpty() && domainNames.isEmpty();
    }
  }

  /**
   * A port of the destination: a range of numbers of one protocol, or a name.
   *
   * @param protocol empty of a name, whose protocol is the container port's
   * @param from the first number; empty of a name, and where nothing could be read
   * @param to the last number
   */
  public record Port(
      Optional<String> protocol,
      Optional<Integer> from,
      Optional<Integer> to,
      Optional<Located<String>> name,
      Place place) {}

  static ClusterWidePolicy read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    boolean baseline =
        meta.kind().value().equals("BaselineAdminNetworkPolicy")
            || spec.text("tier").filter(t -> t.value().equals("Baseline")).isPresent();
    return new ClusterWidePolicy(
        meta,
        baseline ? Tier.BASELINE : Tier.ADMIN,
        spec.integer("priority"),
        spec.fields("subject").flatMap(ClusterWidePolicy::pods),
        spec.list("ingress", f -> rule(f, "from")),
        spec.list("egress", f -> rule(f, "to")),
        spec);
  }

  private static Optional<Pods> pods(Fields f) {
    Optional<Fields> pods = f.fields("pods");
    return pods.isPresent()
        ? pods.map(
            p -> new Pods(p.selector("namespaceSelector"), p.selector("podSelector"), p.place()))
        : f.selector("namespaces").map(s -> new Pods(Optional.of(s), Optional.empty(), s.place()));
  }

  private static Rule rule(Fields f, String peers) {
    List<Port> ports = new ArrayList<>(f.list("ports", ClusterWidePolicy::firstGeneration));
    ports.addAll(f.list("protocols", ClusterWidePolicy::secondGeneration));
    return new Rule(
        f.text("name"),
        f.textOr("action", ""),
        f.list(peers, ClusterWidePolicy::peer),
        ports,
        f.place());
  }

  private static Peer peer(Fields f) {
    return new Peer(
        pods(f), f.texts("networks"), f.selector("nodes"), f.texts("domainNames"), f.place());
  }

  /** {@code portNumber}, {@code portRange} or {@code namedPort}. */
  private static Port firstGeneration(Fields f) {
    Optional<Fields> number = f.fields("portNumber");
    if (number.isPresent()) {
      return range(number.get(), "port", "port", number.get().textOr("protocol", "TCP").value());
    }
    Optional<Fields> range = f.fields("portRange");
    if (range.isPresent()) {
      return range(range.get(), "start", "end", range.get().textOr("protocol", "TCP").value());
    }
    return named(f, "namedPort");
  }

  /** {@code tcp}, {@code udp} or {@code sctp} with a {@code destinationPort}, or a name. */
  private static Port secondGeneration(Fields f) {
    for (String protocol : List.of("tcp", "udp", "sctp")) {
      Optional<Fields> part = f.fields(protocol);
      if (part.isPresent()) {
        String word = protocol.toUpperCase(Locale.ROOT);
        Optional<Fields> port = part.get().fields("destinationPort");
        Optional<Fields> range = port.flatMap(p -> p.fields("range"));
        if (port.isEmpty()) {
          return new Port(
              Optional.of(word), Optional.of(1), Optional.of(65535), Optional.empty(), f.place());
        }
        return range.isPresent()
            ? range(range.get(), "start", "end", word)
            : range(port.get(), "number", "number", word);
      }
    }
    return named(f, "destinationNamedPort");
  }

  private static Port range(Fields f, String from, String to, String protocol) {
    return new Port(
        Optional.of(protocol),
        f.integer(from).map(Located::value),
        f.integer(to).map(Located::value),
        Optional.empty(),
        f.place());
  }

  private static Port named(Fields f, String key) {
    return new Port(Optional.empty(), Optional.empty(), Optional.empty(), f.text(key), f.place());
  }
}

package dev.fairlead.resource;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A NetworkPolicy of {@code networking.k8s.io/v1}.
 *
 * @param podSelector selects pods of its own namespace; an absent one selects all of them
 * @param policyTypes as defaulted: Ingress always, Egress only if there are egress rules
 */
public record NetworkPolicy(
    ObjectMeta meta,
    Optional<LabelSelector> podSelector,
    List<Located<String>> policyTypes,
    List<Rule> ingress,
    List<Rule> egress,
    Fields fields)
    implements Resource {
  public NetworkPolicy {
    policyTypes = List.copyOf(policyTypes);
    ingress = List.copyOf(ingress);
    egress = List.copyOf(egress);
  }

  /** A rule: its peers ({@code from} or {@code to}) and ports; an empty list does not restrict. */
  public record Rule(List<Peer> peers, List<Port> ports, Place place) {
    public Rule {
      peers = List.copyOf(peers);
      ports = List.copyOf(ports);
    }
  }

  /** A peer: an address block, or pods by label, namespaces by label, or both together. */
  public record Peer(
      Optional<LabelSelector> podSelector,
      Optional<LabelSelector> namespaceSelector,
      Optional<IpBlock> ipBlock,
      Place place) {}

  /** An address block with exceptions. */
  public record IpBlock(Located<String> cidr, List<Located<String>> except, Place place) {
    public IpBlock {
      except = List.copyOf(except);
    }
  }

  /** A port: number, name, or a range up to {@code endPort}; without port, all of the protocol. */
  public record Port(
      Located<String> protocol,
      Optional<IntOrString> port,
      Optional<Located<Integer>> endPort,
      Place place) {}

  static NetworkPolicy read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    List<Rule> egress = rules(spec, "egress", "to");
    List<Located<String>> types = spec.texts("policyTypes");
    if (types.isEmpty()) {
      types = new ArrayList<>(List.of(new Located<>("Ingress", spec.place())));
      if (!egress.isEmpty()) {
        types.add(new Located<>("Egress", spec.keyPlace("egress")));
      }
    }
    return new NetworkPolicy(
        meta, spec.selector("podSelector"), types, rules(spec, "ingress", "from"), egress, spec);
  }

  /** A null item decodes to the empty rule, which allows everything. */
  private static List<Rule> rules(Fields spec, String key, String peers) {
    List<Rule> rules = new ArrayList<>();
    for (YamlNode item : spec.node().items(key)) {
      rules.add(
          item instanceof YamlMapping m
              ? rule(new Fields(m), peers)
              : new Rule(List.of(), List.of(), item.place()));
    }
    return rules;
  }

  private static Rule rule(Fields f, String peers) {
    return new Rule(
        f.list(peers, NetworkPolicy::peer), f.list("ports", NetworkPolicy::port), f.place());
  }

  private static Peer peer(Fields f) {
    return new Peer(
        f.selector("podSelector"),
        f.selector("namespaceSelector"),
        f.fields("ipBlock")
            .map(b -> new IpBlock(b.textOr("cidr", ""), b.texts("except"), b.place())),
        f.place());
  }

  private static Port port(Fields f) {
    return new Port(
        f.textOr("protocol", "TCP"), f.intOrString("port"), f.integer("endPort"), f.place());
  }
}

package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What the specification leaves to the cluster, declared: how network plugins read policies, and
 * what manifests do not tell. Each can be left unknown; then verdicts that hinge on it depend.
 *
 * @param ipBlocks whether the ipBlock of a NetworkPolicy means pods too (the API text: it is meant
 *     for addresses outside; Calico and others match pods, Cilium never does)
 * @param podRange the addresses that pods may have; pods have no address outside of it
 * @param hostNetwork what policies make of pods on their node's network
 * @param sharedNames which container a port name means that several containers of a pod use
 * @param sidecarNames whether the port names of restartable init containers count
 * @param undeclaredNamespaces what labels a namespace has that no manifest declares
 * @param nodes on which nodes pods run: traffic from a pod's own node is always let in
 */
public record Switches(
    IpBlocks ipBlocks,
    AddressSet podRange,
    HostNetwork hostNetwork,
    SharedNames sharedNames,
    SidecarNames sidecarNames,
    UndeclaredNamespaces undeclaredNamespaces,
    Nodes nodes) {

  /** What the ipBlock of a NetworkPolicy makes of pods. */
  public enum IpBlocks {
    /** A block that meets the pod range may or may not cover pods. */
    UNKNOWN,
    /** Blocks are for addresses outside only. */
    NEVER_PODS,
    /** A block covers a pod if it covers the pod's address. */
    BY_ADDRESS
  }

  /** What policies make of hostNetwork pods. Cluster-wide policies never select them. */
  public enum HostNetwork {
    UNKNOWN,
    /** As of any other pod. */
    ORDINARY,
    /** No selector matches them; they have the address of their node. */
    NODE
  }

  /** Which of several containers with one port name counts. */
  public enum SharedNames {
    UNKNOWN,
    ALL,
    FIRST,
    LAST
  }

  /** Whether port names of sidecars (restartable init containers) count. */
  public enum SidecarNames {
    UNKNOWN,
    COUNTED,
    IGNORED
  }

  /** The labels of a namespace that no manifest declares. */
  public enum UndeclaredNamespaces {
    /**
     * Its automatic label, and any others. One that is not written may turn out to be any
     * namespace, though it is the same for all objects that leave it out.
     */
    ANY_LABELS,
    /** Its automatic label and no other; where none is written it is {@code default}. */
    NAME_ONLY
  }

  /** Where pods run. */
  public enum Nodes {
    /** A hostNetwork pod may run on the node of the pod it talks to. */
    UNKNOWN,
    /** The two ends of a connection are on different nodes. */
    APART
  }

  /**
   * Nothing assumed, save that pods have private addresses (RFC 1918, RFC 6598, RFC 4193): only
   * what holds on every cluster is answered with allowed or denied.
   */
  public static final Switches OPEN =
      new Switches(
          IpBlocks.UNKNOWN,
          AddressSet.ofBlocks(
              "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
          HostNetwork.UNKNOWN,
          SharedNames.UNKNOWN,
          SidecarNames.UNKNOWN,
          UndeclaredNamespaces.ANY_LABELS,
          Nodes.UNKNOWN);

  /**
   * The manifests are the whole cluster, with the pod range that kubeadm and flannel document; on
   * what plugins differ stays unknown. The recorded answers of policy engines are made this way.
   */
  public static final Switches CLOSED =
      new Switches(
          IpBlocks.UNKNOWN,
          AddressSet.ofBlocks("10.244.0.0/16"),
          HostNetwork.UNKNOWN,
          SharedNames.UNKNOWN,
          SidecarNames.UNKNOWN,
          UndeclaredNamespaces.NAME_ONLY,
          Nodes.APART);

  /** The same, but with blocks that cover pods by address, which lie in the given range. */
  public Switches withPodRange(AddressSet range) {
    return new Switches(
        IpBlocks.BY_ADDRESS,
        range,
        hostNetwork,
        sharedNames,
        sidecarNames,
        undeclaredNamespaces,
        nodes);
  }

  /** The same with another reading of blocks. */
  public Switches with(IpBlocks reading) {
    return new Switches(
        reading, podRange, hostNetwork, sharedNames, sidecarNames, undeclaredNamespaces, nodes);
  }

  /** The same with another reading of hostNetwork pods. */
  public Switches with(HostNetwork reading) {
    return new Switches(
        ipBlocks, podRange, reading, sharedNames, sidecarNames, undeclaredNamespaces, nodes);
  }

  /** The same with another reading of shared port names. */
  public Switches with(SharedNames reading) {
    return new Switches(
        ipBlocks, podRange, hostNetwork, reading, sidecarNames, undeclaredNamespaces, nodes);
  }

  /** The same with another reading of sidecars' port names. */
  public Switches with(SidecarNames reading) {
    return new Switches(
        ipBlocks, podRange, hostNetwork, sharedNames, reading, undeclaredNamespaces, nodes);
  }

  /** The same with other labels of undeclared namespaces. */
  public Switches with(UndeclaredNamespaces reading) {
    return new Switches(ipBlocks, podRange, hostNetwork, sharedNames, sidecarNames, reading, nodes);
  }

  /** The same with other knowledge of where pods run. */
  public Switches with(Nodes reading) {
    return new Switches(
        ipBlocks, podRange, hostNetwork, sharedNames, sidecarNames, undeclaredNamespaces, reading);
  }

  /** Each switch as a line {@code name: value}, to print with an answer. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("ipBlocks and pods: " + word(ipBlocks));
    lines.add("pod addresses: " + podRange);
    lines.add("hostNetwork pods: " + word(hostNetwork));
    lines.add("port name in several containers: " + word(sharedNames));
    lines.add("port names of sidecars: " + word(sidecarNames));
    lines.add("namespaces in no manifest: " + word(undeclaredNamespaces));
    lines.add("nodes: " + word(nodes));
    return List.copyOf(lines);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}

package dev.fairlead.network.policy;

/** Why manifests alone cannot tell whether a rule applies. */
public enum Doubt {
  /** The API leaves it to the network plugin whether an ipBlock means pods at all. */
  BLOCK_COVERS_PODS(
      "whether an ipBlock covers pods depends on the network plugin and on pod addresses"),
  /** A block covers a part of the addresses that pods may have. */
  BLOCK_COVERS_SOME_PODS("the block covers a part of the addresses that pods may have"),
  /** A hostNetwork pod is an ordinary pod to some plugins and a node address to others. */
  HOST_NETWORK("network plugins differ on whether policies see hostNetwork pods"),
  /** The other end has the address of a node, which no manifest tells. */
  NODE_ADDRESS("the address of the node is not known"),
  /** What comes from a pod's own node is always let in. */
  SAME_NODE("traffic from the pod's own node is always let in, and both may run on one node"),
  /** One port name in several containers: engines take all, the first or the last. */
  SHARED_PORT_NAME(
      "several containers of the pod use the port name, and network plugins differ on which counts"),
  /**
   * Names of restartable init containers: most engines do not see them (kubernetes issue 125285).
   */
  SIDECAR_PORT_NAME("the port name is a sidecar's, which not all network plugins look at"),
  /** The namespace is in no manifest: its labels, save the automatic one, are not known. */
  UNDECLARED_NAMESPACE("the labels of the namespace are in no manifest"),
  /** A namespace is left to the context or is a placeholder: which one it is is not known. */
  UNWRITTEN_NAMESPACE("a namespace is left to the context"),
  /** The other end is some pod elsewhere of which nothing is known. */
  SOME_POD("nothing is known of the other pod"),
  /** A label or selector has a value that something replaces before it is applied. */
  PLACEHOLDER("a label is a placeholder"),
  /** A label that a controller sets, such as {@code pod-template-hash}. */
  CONTROLLER_LABEL("the value of the label is set by a controller"),
  /** Policies of one tier with one priority: any order may come true. */
  EQUAL_PRIORITY("policies of the same priority disagree, and their order is not defined"),
  /** A peer by domain name: which addresses it has is not in the manifests. */
  DOMAIN_NAME("which addresses the domain name has is not known"),
  /** A block, peer or port that cannot be read; the API server refuses the policy. */
  UNREADABLE("a part of the rule cannot be read");

  private final String sentence;

  Doubt(String sentence) {
    this.sentence = sentence;
  }

  /** What is not known, as a clause in lower case without full stop. */
  public String sentence() {
    return sentence;
  }
}

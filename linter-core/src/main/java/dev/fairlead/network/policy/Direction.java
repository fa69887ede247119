package dev.fairlead.network.policy;

/**
 * The two directions that policies isolate separately, as a policy's {@code policyTypes} has them.
 */
public enum Direction {
  INGRESS,
  EGRESS;

  @Override
  public String toString() {
    return this == INGRESS ? "ingress" : "egress";
  }
}

package dev.fairlead.network.policy;

/**
 * A set of connections known from below and above.
 *
 * @param certain what is in the set in every reading
 * @param possible what is in it in some reading; contains {@code certain}
 */
record Estimate(Connections certain, Connections possible) {
  static final Estimate NONE = exactly(Connections.NONE);

  static Estimate exactly(Connections connections) {
    return new Estimate(connections, connections);
  }

  Estimate union(Estimate other) {
    return new Estimate(certain.union(other.certain), possible.union(other.possible));
  }

  /** What holds in either of two readings. */
  Estimate or(Estimate other) {
    return new Estimate(certain.intersect(other.certain), possible.union(other.possible));
  }

  boolean isExact() {
    return certain.contains(possible);
  }
}

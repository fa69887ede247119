package dev.fairlead.schema;

/** The tables in the resources of this package, each loaded when first used. */
final class Tables {
  static final Blocks KINDS = Blocks.load("kinds.txt");
  static final Blocks DEFINITIONS = Blocks.load("definitions.txt");
  static final Blocks CONSTRAINTS = Blocks.load("constraints.txt");

  private Tables() {}

  /** What older Kubernetes served: only for a kind that is not found, so loaded apart. */
  static final class Past {
    static final Blocks REMOVED = Blocks.load("removed.txt");

    private Past() {}
  }
}

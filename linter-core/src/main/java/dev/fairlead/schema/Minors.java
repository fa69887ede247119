package dev.fairlead.schema;

/**
 * A set of Kubernetes minors, one bit each.
 *
 * <p>Written as ranges: {@code 28-33,35-}, where an end that is missing is the newest minor.
 */
record Minors(int bits) {
  static final Minors ALL = parse(KubernetesVersion.OLDEST_MINOR + "-");

  static Minors parse(String ranges) {
    int bits = 0;
    int i = 0;
    while (i < ranges.length()) {
      int comma = ranges.indexOf(',', i);
      int end = comma < 0 ? ranges.length() : comma;
      int dash = ranges.indexOf('-', i);
      int first = Integer.parseInt(ranges, i, dash, 10);
      int last =
          dash + 1 == end
              ? KubernetesVersion.NEWEST_MINOR
              : Integer.parseInt(ranges, dash + 1, end, 10);
      for (int minor = first; minor <= last; minor++) {
        bits |= bit(minor);
      }
      i = end + 1;
    }
    return new Minors(bits);
  }

  boolean has(int minor) {
    return (bits & bit(minor)) != 0;
  }

  /** The oldest minor in the set, which is not empty. */
  int first() {
    return KubernetesVersion.OLDEST_MINOR + Integer.numberOfTrailingZeros(bits);
  }

  /** The newest minor in the set, which is not empty. */
  int last() {
    return KubernetesVersion.OLDEST_MINOR + 31 - Integer.numberOfLeadingZeros(bits);
  }

  Minors or(Minors other) {
    return new Minors(bits | other.bits);
  }

  private static int bit(int minor) {
    return 1 << (minor - KubernetesVersion.OLDEST_MINOR);
  }
}

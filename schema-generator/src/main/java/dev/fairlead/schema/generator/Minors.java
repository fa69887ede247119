package dev.fairlead.schema.generator;

/** A set of Kubernetes minors from {@link #FIRST} to {@link #LAST}, written as ranges. */
final class Minors {
  static final int FIRST = 25;
  static final int LAST = 36;

  private int bits;

  void add(int minor) {
    bits |= 1 << (minor - FIRST);
  }

  void remove(int minor) {
    bits &= ~(1 << (minor - FIRST));
  }

  boolean has(int minor) {
    return minor >= FIRST && minor <= LAST && (bits & 1 << (minor - FIRST)) != 0;
  }

  /** Whether both hold the same minors. */
  boolean same(Minors other) {
    return bits == other.bits;
  }

  /** {@code 28-33,35-}: an end that is missing is the newest minor; every minor is {@code 25-}. */
  String ranges() {
    StringBuilder text = new StringBuilder();
    int minor = FIRST;
    while (minor <= LAST) {
      if (!has(minor)) {
        minor++;
        continue;
      }
      int last = minor;
      while (has(last + 1)) {
        last++;
      }
      if (!text.isEmpty()) {
        text.append(',');
      }
      text.append(minor).append('-');
      if (last < LAST) {
        text.append(last);
      }
      minor = last + 1;
    }
    return text.toString();
  }
}

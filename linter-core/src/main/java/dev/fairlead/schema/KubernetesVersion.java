package dev.fairlead.schema;

import java.util.Optional;

/**
 * A minor release of Kubernetes whose API is known here.
 *
 * @param minor 36 for Kubernetes 1.36
 */
public record KubernetesVersion(int minor) implements Comparable<KubernetesVersion> {
  /** The oldest minor that is known. */
  public static final int OLDEST_MINOR = 25;

  /** The newest minor that is known. */
  public static final int NEWEST_MINOR = 36;

  public KubernetesVersion {
    if (minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      throw new IllegalArgumentException(
          "Kubernetes 1." + minor + " is not among 1." + OLDEST_MINOR + " to 1." + NEWEST_MINOR);
    }
  }

  /** The newest minor that is known: what is assumed where the user names none. */
  public static KubernetesVersion newest() {
    return new KubernetesVersion(NEWEST_MINOR);
  }

  /**
   * Reads {@code 1.36}, {@code v1.36.3} or {@code 1.36.3-gke.200}; patch and suffix do not matter.
   *
   * @throws IllegalArgumentException for any other text, and for a minor that is not known
   */
  public static KubernetesVersion parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no Kubernetes version from 1."
                        + OLDEST_MINOR
                        + " to 1."
                        + NEWEST_MINOR));
  }

  /** As {@link #parse}, but empty where that would throw. */
  public static Optional<KubernetesVersion> tryParse(String text) {
    int start = text.startsWith("v") ? 1 : 0;
    if (!text.startsWith("1.", start)) {
      return Optional.empty();
    }
    int minor = 0;
    int i = start + 2;
    int digits = i;
    while (i < text.length() && i < digits + 3 && isDigit(text.charAt(i))) {
      minor = minor * 10 + (text.charAt(i) - '0');
      i++;
    }
    boolean ends = i == text.length() || ".-+".indexOf(text.charAt(i)) >= 0;
    return i > digits && ends && minor >= OLDEST_MINOR && minor <= NEWEST_MINOR
        ? Optional.of(new KubernetesVersion(minor))
        : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether this is the given minor or a newer one: {@code atLeast(33)} for what 1.33 brought. */
  public boolean atLeast(int otherMinor) {
    return minor >= otherMinor;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return Integer.compare(minor, other.minor);
  }

  /** {@code 1.36}. */
  @Override
  public String toString() {
    return "1." + minor;
  }
}

package dev.fairlead.cli;

/** The values of {@code --kubernetes-version}. */
final class KubernetesVersion {
  private static final int OLDEST = 25;
  private static final int NEWEST = 36;

  /** How help and version texts put it. */
  static final String RANGE = "1." + OLDEST + " to 1." + NEWEST;

  private KubernetesVersion() {}

  /** The minor version in {@code 1.34}, {@code v1.34} or {@code 1.34.2}. */
  static int minor(String typed) {
    String text = typed.startsWith("v") ? typed.substring(1) : typed;
    String[] parts = text.split("\\.");
    if (parts.length >= 2 && parts[0].equals("1")) {
      try {
        int minor = Integer.parseInt(parts[1]);
        if (minor >= OLDEST && minor <= NEWEST) {
          return minor;
        }
      } catch (NumberFormatException e) {
        // Falls through to the message.
      }
    }
    throw new UsageException(
        "no Kubernetes version that Fairlead knows: '" + typed + "'; known are " + RANGE);
  }
}

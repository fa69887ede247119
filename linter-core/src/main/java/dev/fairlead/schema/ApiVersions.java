package dev.fairlead.schema;

/** Texts such as {@code apps/v1beta1}. */
final class ApiVersions {
  private ApiVersions() {}

  /** The group, empty for the core group. */
  static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether the version is stable: not alpha, not beta. */
  static boolean isStable(String apiVersion) {
    return !apiVersion.contains("alpha") && !apiVersion.contains("beta");
  }
}

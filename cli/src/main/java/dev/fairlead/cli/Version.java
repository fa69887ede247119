package dev.fairlead.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  /** The version in the manifest of the jar; {@code development} where there is no jar. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "fairlead " + number(),
      "Kubernetes " + Words.KUBERNETES_VERSIONS + ", Java " + System.getProperty("java.version")
    };
  }
}

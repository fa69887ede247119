package dev.fairlead.input;

import java.util.Set;

/** The file names that kustomize takes for a kustomization. */
final class KustomizationFile {
  static final Set<String> NAMES =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private KustomizationFile() {}
}

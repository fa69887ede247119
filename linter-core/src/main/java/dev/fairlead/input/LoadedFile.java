package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds.
 *
 * @param manifests its manifests, lists taken apart
 * @param kustomization the settings, if kustomize takes the file for a kustomization
 * @param problems what is lost of the file and worth telling
 * @param skipped documents that are no manifests
 */
record LoadedFile(
    FoundFile found,
    List<Document> manifests,
    @Nullable YamlMapping kustomization,
    List<Problem> problems,
    int skipped) {
  LoadedFile {
    manifests = List.copyOf(manifests);
    problems = List.copyOf(problems);
  }
}

package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlSequence;
import java.util.Locale;
import java.util.Set;

/**
 * Tells manifests that are only parts of one, meant to be laid over another: nothing is wrong with
 * what they lack. Those that a kustomization lists as patches are known without this.
 */
final class Fragments {
  private static final Set<String> SELECTING =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

  private Fragments() {}

  /**
   * @param nearKustomization whether a kustomization lies in the manifest's directory or above, and
   *     none lists the manifest
   */
  static boolean isOne(Document document, boolean nearKustomization) {
    YamlMapping root = document.mapping();
    if (root == null) {
      return false;
    }
    String file = document.file().name();
    if (hasDirective(root)
        || file.contains("src/main/jkube/")
        || file.contains("src/main/fabric8/")) {
      return true;
    }
    if (lacksEveryImage(root)) {
      return true;
    }
    String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return nearKustomization
        && (name.contains("patch") || file.contains("/patches/") || isIncomplete(root));
  }

  /** Directives of strategic merge patches: {@code $patch}, {@code $retainKeys} and the like. */
  private static boolean hasDirective(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String name = entry.name();
        if (name.equals("$patch")
            || name.equals("$retainKeys")
            || name.startsWith("$setElementOrder/")
            || name.startsWith("$deleteFromPrimitiveList/")
            || hasDirective(entry.value())) {
          return true;
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (hasDirective(item)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A pod template whose containers have names but none an image: only a patch looks like this. */
  private static boolean lacksEveryImage(YamlMapping root) {
    if (!(root.at("spec", "template", "spec") instanceof YamlMapping pod)) {
      return false;
    }
    boolean named = false;
    for (YamlMapping container : pod.mappings("containers")) {
      if (container.get("image") != null) {
        return false;
      }
      named |= container.get("name") != null;
    }
    return named && root.at("spec", "selector") == null;
  }

  private static boolean isIncomplete(YamlMapping root) {
    String kind = String.valueOf(root.string("kind"));
    YamlMapping spec = root.mapping("spec");
    if (SELECTING.contains(kind)) {
      return spec == null
          || spec.get("selector") == null
          || !(spec.get("template") instanceof YamlMapping template)
          || template.at("spec", "containers") == null;
    }
    if (kind.equals("Service")) {
      return spec == null
          || (spec.get("ports") == null && spec.get("externalName") == null)
          || (spec.get("selector") == null
              && spec.get("type") != null
              && spec.get("ports") == null);
    }
    return false;
  }
}

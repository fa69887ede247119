package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The volumes of a pod spec: their names, and that each has one source. */
final class VolumeValidation {
  /** What a source must name, where it is nothing but a reference. */
  private static final List<List<String>> REFERENCES =
      List.of(
          List.of("configMap", "name"),
          List.of("secret", "secretName"),
          List.of("persistentVolumeClaim", "claimName"),
          List.of("hostPath", "path"));

  private VolumeValidation() {}

  /** Returns the names that volume mounts can refer to. */
  static Set<String> check(Struct pod, Review review) {
    Set<String> names = new HashSet<>();
    for (Struct volume : pod.structs("volumes")) {
      String name = volume.text("name");
      int before = review.count();
      if (name.isEmpty()) {
        review.required(volume.path("name"), "a volume needs a name");
      } else {
        review.malformed(volume.path("name"), name, Formats.label1123(name));
      }
      if (review.count() == before && !names.add(name)) {
        review.duplicate(volume.path("name"), name, "another volume of the pod has this name");
      }
      source(volume, review);
    }
    return names;
  }

  private static void source(Struct volume, Review review) {
    YamlMapping node = volume.node();
    int sources = 0;
    if (node != null) {
      for (YamlMapping.Entry entry : node.entries()) {
        if (!entry.name().equals("name") && ++sources > 1) {
          review.forbidden(volume.path(entry.name()), "a volume has one source only");
        }
      }
    }
    if (sources == 0) {
      review.required(volume.path(), "a volume needs a source, such as `emptyDir: {}`");
    }
    for (List<String> reference : REFERENCES) {
      Struct source = volume.struct(reference.get(0));
      if (!source.isNil() && source.text(reference.get(1)).isEmpty()) {
        review.required(source.path(reference.get(1)), "without it there is nothing to mount");
      }
    }
  }

  /**
   * The mounts of a container.
   *
   * @param volumes the names of the pod's volumes
   */
  static void mounts(Struct container, Set<String> volumes, Review review) {
    Set<String> paths = new HashSet<>();
    for (Struct mount : container.structs("volumeMounts")) {
      String name = mount.text("name");
      if (name.isEmpty()) {
        review.required(mount.path("name"), "a mount names a volume of the pod");
      }
      if (!volumes.contains(name)) {
        review.add(
            Cause.Type.NOT_FOUND, mount.path("name"), name, "the pod has no volume of this name");
      }
      String path = mount.text("mountPath");
      if (path.isEmpty()) {
        review.required(mount.path("mountPath"), "a volume is mounted at a path");
      }
      if (!paths.add(path)) {
        review.invalid(mount.path("mountPath"), path, "another volume is mounted there already");
      }
    }
  }
}

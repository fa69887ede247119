package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;

/** Defaults of the volumes that hold files of other objects, and of those without a source. */
final class VolumeDefaults {
  /** 0644. */
  private static final int DEFAULT_MODE = 420;

  private VolumeDefaults() {}

  static YamlMapping volume(YamlMapping written) {
    Draft volume = new Draft(written);
    if (written.size() <= (written.entry("name") == null ? 0 : 1)) {
      return volume.fillStruct("emptyDir").done();
    }
    return volume
        .change("configMap", VolumeDefaults::withMode)
        .change("secret", VolumeDefaults::withMode)
        .change("downwardAPI", source -> downward(withMode(source)))
        .change("projected", VolumeDefaults::projected)
        .change("hostPath", VolumeDefaults::hostPath)
        .done();
  }

  private static YamlMapping hostPath(YamlMapping source) {
    return new Draft(source).fillAbsent("type", "").done();
  }

  private static YamlMapping withMode(YamlMapping source) {
    return new Draft(source).fill("defaultMode", DEFAULT_MODE).done();
  }

  private static YamlMapping projected(YamlMapping source) {
    return new Draft(withMode(source))
        .changeEach(
            "sources",
            projection ->
                new Draft(projection)
                    .change(
                        "serviceAccountToken",
                        token -> new Draft(token).fill("expirationSeconds", 3600).done())
                    .change("downwardAPI", VolumeDefaults::downward)
                    .done())
        .done();
  }

  private static YamlMapping downward(YamlMapping source) {
    return new Draft(source)
        .changeEach(
            "items",
            item ->
                new Draft(item)
                    .change("fieldRef", VolumeDefaults::fieldRef)
                    .change("resourceFieldRef", VolumeDefaults::resourceFieldRef)
                    .done())
        .done();
  }

  static YamlMapping fieldRef(YamlMapping reference) {
    return new Draft(reference).fill("apiVersion", "v1").done();
  }

  static YamlMapping resourceFieldRef(YamlMapping reference) {
    return new Draft(reference).fillAbsent("divisor", "0").done();
  }
}

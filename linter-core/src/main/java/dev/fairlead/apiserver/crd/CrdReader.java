package dev.fairlead.apiserver.crd;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the versions that a CustomResourceDefinition declares. */
final class CrdReader {
  private CrdReader() {}

  /** Each version of the CRD; empty for other documents, and where group, kind or versions miss. */
  static List<CustomKind> kinds(Document document) {
    YamlMapping crd = document.mapping();
    if (crd == null
        || !"CustomResourceDefinition".equals(crd.string("kind"))
        || !"apiextensions.k8s.io/v1".equals(crd.string("apiVersion"))) {
      return List.of();
    }
    YamlMapping spec = crd.mapping("spec");
    YamlMapping names = spec == null ? null : spec.mapping("names");
    String group = spec == null ? null : spec.string("group");
    String kind = names == null ? null : names.string("kind");
    if (spec == null || group == null || kind == null) {
      return List.of();
    }
    boolean namespaced = !"Cluster".equals(spec.string("scope"));
    List<CustomKind> kinds = new ArrayList<>();
    for (YamlMapping version : spec.mappings("versions")) {
      String name = version.string("name");
      if (name != null) {
        kinds.add(
            new CustomKind(
                group,
                name,
                kind,
                namespaced,
                !isFalse(version.scalar("served")),
                version.at("subresources", "status") != null,
                version.at("schema", "openAPIV3Schema") instanceof YamlMapping schema
                    ? schema
                    : null));
      }
    }
    return kinds;
  }

  private static boolean isFalse(@Nullable YamlScalar scalar) {
    return scalar != null && Boolean.FALSE.equals(scalar.bool());
  }
}

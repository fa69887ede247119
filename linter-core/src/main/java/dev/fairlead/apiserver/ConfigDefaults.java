package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Defaults of Namespace, Secret and HorizontalPodAutoscaler. */
final class ConfigDefaults {
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private ConfigDefaults() {}

  /** The label with the name is forced, whatever the manifest says. */
  static YamlMapping namespace(YamlMapping object) {
    Draft namespace =
        new Draft(object)
            .fillStruct("spec")
            .change("spec", ConfigDefaults::namespaceSpec)
            .remove("status");
    String name = Struct.root(object).struct("metadata").text("name");
    if (!name.isEmpty()) {
      namespace.change(
          "metadata",
          meta ->
              new Draft(meta)
                  .fillStruct("labels")
                  .change("labels", labels -> new Draft(labels).put(NAME_LABEL, name).done())
                  .done());
    }
    return namespace.done();
  }

  private static YamlMapping namespaceSpec(YamlMapping written) {
    Draft spec = new Draft(written);
    for (YamlNode finalizer : written.items("finalizers")) {
      if (finalizer instanceof YamlScalar s && s.text().equals("kubernetes")) {
        return written;
      }
    }
    if (written.items("finalizers").isEmpty()) {
      spec.putTexts("finalizers", List.of("kubernetes"));
    } else {
      List<YamlNode> all = new ArrayList<>(written.items("finalizers"));
      all.add(spec.string("kubernetes"));
      spec.putItems("finalizers", all);
    }
    return spec.done();
  }

  /** What is written as plain text is stored encoded, over what stands there under its key. */
  static YamlMapping secret(YamlMapping object) {
    Draft secret = new Draft(object).fill("type", "Opaque");
    YamlMapping plain = object.mapping("stringData");
    if (plain != null) {
      secret
          .fillStruct("data")
          .change(
              "data",
              written -> {
                Draft data = new Draft(written);
                for (YamlMapping.Entry entry : plain.entries()) {
                  if (entry.value() instanceof YamlScalar s) {
                    byte[] bytes = s.text().getBytes(StandardCharsets.UTF_8);
                    String encoded = Base64.getEncoder().encodeToString(bytes);
                    data.put(
                        entry.name(),
                        new YamlScalar(
                            s.place(), YamlScalar.Type.STRING, encoded, YamlScalar.Style.PLAIN));
                  }
                }
                return data.done();
              })
          .remove("stringData");
    }
    return secret.done();
  }

  static YamlMapping autoscaler(YamlMapping object) {
    return new Draft(object)
        .fillStruct("spec")
        .change("spec", ConfigDefaults::autoscalerSpec)
        .remove("status")
        .done();
  }

  private static YamlMapping autoscalerSpec(YamlMapping written) {
    Draft spec = new Draft(written).fill("minReplicas", 1).fillStruct("scaleTargetRef");
    if (written.items("metrics").isEmpty()) {
      Draft target =
          new Draft(spec.empty()).put("type", "Utilization").put("averageUtilization", 80);
      Draft resource = new Draft(spec.empty()).put("name", "cpu").put("target", target.done());
      Draft metric =
          new Draft(spec.empty()).put("type", "Resource").put("resource", resource.done());
      spec.putItems("metrics", List.of(metric.done()));
    }
    return spec.done();
  }
}

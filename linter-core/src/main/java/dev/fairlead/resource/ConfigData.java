package dev.fairlead.resource;

import dev.fairlead.source.YamlMapping;
import java.util.Map;

/**
 * A ConfigMap or Secret with the texts it holds.
 *
 * @param secret whether it is a Secret
 * @param data {@code data} of a ConfigMap; of a Secret {@code stringData}, and {@code data} in
 *     base64 as written under {@code encoded}
 * @param encoded base64 texts of a Secret's {@code data} or a ConfigMap's {@code binaryData}
 */
public record ConfigData(ObjectMeta meta, boolean secret, Labels data, Labels encoded)
    implements Resource {

  static ConfigData read(boolean secret, ObjectMeta meta, YamlMapping object) {
    Fields root = new Fields(object);
    return new ConfigData(
        meta,
        secret,
        root.labels(secret ? "stringData" : "data"),
        root.labels(secret ? "data" : "binaryData"));
  }

  /** The texts by key. */
  public Map<String, Labels.Label> texts() {
    return data.byKey();
  }

  /** {@code ConfigMap settings}. */
  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}

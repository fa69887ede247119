package dev.fairlead.network.env;

import dev.fairlead.network.Network;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Labels;
import dev.fairlead.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ConfigMaps and Secrets that containers take variables from. */
final class ConfigSources {
  private final Network network;

  ConfigSources(Network network) {
    this.network = network;
  }

  /** A text of a ConfigMap or Secret and where it stands. */
  record Entry(String text, Place place) {}

  /** Whether an object that is not in the scope is nowhere. */
  boolean isComplete() {
    return network.contents().complete();
  }

  /** The texts of an object of a namespace by key, null if it is not in the scope. */
  @Nullable Map<String, Entry> texts(boolean secret, String namespace, String name) {
    ConfigData data =
        network
            .objects()
            .find(ConfigData.class, "", secret ? "Secret" : "ConfigMap", namespace, name);
    return data == null ? null : texts(data);
  }

  /** Of a Secret {@code stringData} goes before {@code data}; binary data is no variable. */
  private static Map<String, Entry> texts(ConfigData data) {
    Map<String, Entry> texts = new LinkedHashMap<>();
    if (data.secret()) {
      for (Labels.Label label : data.encoded().all()) {
        texts.put(label.key(), new Entry(decoded(label.value()), label.valuePlace()));
      }
    }
    for (Labels.Label label : data.data().all()) {
      texts.put(label.key(), new Entry(label.value(), label.valuePlace()));
    }
    return texts;
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // The API server refuses it; show it as it is written.
      return base64;
    }
  }
}

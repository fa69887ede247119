package dev.fairlead.schema.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which release of {@code io.kubernetes:client-java-api} holds which Kubernetes minor.
 *
 * <p>Told by marker fields in the jars themselves; the project's own change log and wiki disagree
 * with each other. 18 has the fields of 1.25 again, so no jar holds 1.26, and none holds 1.29.
 */
final class PublishedJars {
  private static final Map<Integer, String> BY_MINOR =
      new TreeMap<>(
          Map.of(
              25, "17.0.2",
              27, "19.0.2",
              28, "20.0.1",
              30, "21.0.2",
              31, "22.0.1",
              32, "23.0.0",
              33, "24.0.0",
              34, "25.0.0",
              35, "26.0.0",
              36, "27.0.0"));

  private PublishedJars() {}

  /** Reads each jar found as {@code client-java-api-VERSION.jar} in the directory. */
  static List<PublishedApi> read(Path directory) throws IOException {
    List<PublishedApi> apis = new ArrayList<>();
    for (Map.Entry<Integer, String> jar : BY_MINOR.entrySet()) {
      Path file = directory.resolve("client-java-api-" + jar.getValue() + ".jar");
      apis.add(ApiJar.read(jar.getKey(), file));
    }
    return apis;
  }
}

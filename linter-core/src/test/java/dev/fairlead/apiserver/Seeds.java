package dev.fairlead.apiserver;

import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Objects of every kind to start from: those of the recorded answers. */
final class Seeds {
  private static final List<String> AREAS =
      List.of(
          "autoscaling",
          "cronjob",
          "daemonset",
          "deployment",
          "disruption",
          "endpoints",
          "endpointslice",
          "ingress",
          "ingressclass",
          "job",
          "namespace",
          "networkpolicy",
          "pod",
          "replicaset",
          "replicationcontroller",
          "service",
          "statefulset");

  private Seeds() {}

  /** The first documents of each area that can be read. */
  static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String area : AREAS) {
      String resource = "/conformance/admission/" + area + ".jsonl.gz";
      try (InputStream packed = Seeds.class.getResourceAsStream(resource);
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(
                      new GZIPInputStream(Objects.requireNonNull(packed)),
                      StandardCharsets.UTF_8))) {
        int count = 0;
        for (String line; count < 20 && (line = lines.readLine()) != null; count++) {
          YamlMapping vector = read(resource, line).get(0).mapping();
          for (Document document : read(area, vector.string("yaml"))) {
            if (document.isManifest()) {
              documents.add(document);
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return documents;
  }

  private static List<Document> read(String name, String text) {
    return new SnakeYamlReader().read(new SourceFile(name, text));
  }

  /** A value as text, keys sorted, strings in quotes. */
  static String plain(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      Map<String, String> entries = new TreeMap<>();
      mapping.entries().forEach(entry -> entries.put(entry.name(), plain(entry.value())));
      return entries.toString();
    }
    if (node instanceof YamlSequence list) {
      return list.items().stream().map(Seeds::plain).toList().toString();
    }
    YamlScalar scalar = (YamlScalar) node;
    return scalar.isString() ? '"' + scalar.text() + '"' : scalar.text();
  }
}

package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of one directory with what tells which other directory they belong to: the labels
 * of its pods, the names of its Services, and what it refers to without having it.
 */
final class Cell {
  /** A label that the StatefulSet controller gives each pod, whatever the template says. */
  private static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

  /** What directories of one cluster repeat, each in its own words. */
  private static final Set<String> REPEATED =
      Set.of(
          "Namespace",
          "ServiceAccount",
          "Role",
          "RoleBinding",
          "ClusterRole",
          "ClusterRoleBinding",
          "CustomResourceDefinition");

  /** Kinds that run pods for as long as they are there. */
  static final Set<String> WORKLOADS =
      Set.of(
          "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "ReplicationController");

  private static final Set<String> OWN_EACH =
      Set.of(
          "Service",
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Pod",
          "Job",
          "CronJob",
          "ReplicationController",
          "Ingress");

  private static final Set<String> TESTS =
      Set.of("test", "tests", "testdata", "test-data", "e2e", "it", "__tests__");

  private final Path directory;
  private final String name;
  private final @Nullable Path chart;
  private final List<LoadedFile> files;
  private final List<Document> documents;
  private final List<Pod> pods = new ArrayList<>();
  private final List<Named> services = new ArrayList<>();
  private final List<References.Reference> references = new ArrayList<>();
  private final Map<ObjectKey, Document> objects = new HashMap<>();

  /** The labels of a pod or pod template. */
  private record Pod(String namespace, YamlMapping labels) {}

  /** A Service by its name. */
  private record Named(String namespace, String name) {}

  /**
   * @param chart the Helm chart that the directory is in, or null
   */
  Cell(Path directory, @Nullable Path chart, List<LoadedFile> files, List<Document> documents) {
    this.directory = directory;
    this.name = files.get(0).found().directoryName();
    this.chart = chart;
    this.files = files;
    this.documents = documents;
    for (Document document : documents) {
      YamlMapping root = document.mapping();
      ObjectKey key = ObjectKey.of(document);
      if (root != null && key != null) {
        objects.put(key, document);
        add(root, key);
      }
    }
  }

  Path directory() {
    return directory;
  }

  String name() {
    return name;
  }

  @Nullable Path chart() {
    return chart;
  }

  List<LoadedFile> files() {
    return files;
  }

  List<Document> documents() {
    return documents;
  }

  /** Whether it lies in a directory for tests, where each case stands for itself. */
  boolean isTest() {
    for (String part : name.split("/")) {
      if (TESTS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The references that nothing in this directory answers. */
  List<References.Reference> unanswered() {
    List<References.Reference> unanswered = new ArrayList<>();
    for (References.Reference reference : references) {
      if (!answers(reference)) {
        unanswered.add(reference);
      }
    }
    return unanswered;
  }

  /** Whether something in this directory is what a reference needs. */
  boolean answers(References.Reference reference) {
    if (reference.selector() == null) {
      return services.stream()
          .anyMatch(
              service ->
                  service.name().equals(reference.service())
                      && ObjectKey.mayBeSame(service.namespace(), reference.namespace()));
    }
    return pods.stream()
        .anyMatch(
            pod ->
                ObjectKey.mayBeSame(pod.namespace(), reference.namespace())
                    && selects(reference.selector(), pod.labels()));
  }

  /**
   * Whether one cluster can hardly hold both: they define the same workload, Service or Ingress, or
   * another object differently, access rights and the like left aside.
   */
  boolean contradicts(Cell other) {
    Map<ObjectKey, Document> fewer =
        objects.size() <= other.objects.size() ? objects : other.objects;
    Map<ObjectKey, Document> more = fewer == objects ? other.objects : objects;
    for (Map.Entry<ObjectKey, Document> each : fewer.entrySet()) {
      Document match = more.get(each.getKey());
      if (match != null
          && (OWN_EACH.contains(each.getKey().kind())
              || differ(each.getKey(), each.getValue(), match))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two manifests of one object say different things that matter. */
  static boolean differ(ObjectKey key, Document one, Document other) {
    YamlNode first = one.root();
    YamlNode second = other.root();
    return !REPEATED.contains(key.kind())
        && first != null
        && second != null
        && !SameValue.of(first, second);
  }

  private void add(YamlMapping root, ObjectKey key) {
    YamlMapping labels = podLabels(root, key.kind());
    if (labels != null) {
      pods.add(new Pod(key.namespace(), labels));
    }
    if (key.kind().equals("Service")) {
      services.add(new Named(key.namespace(), key.name()));
    }
    references.addAll(References.of(root, key));
  }

  /** The labels of the pods that a manifest makes; also those of kinds that are not known here. */
  private static @Nullable YamlMapping podLabels(YamlMapping root, String kind) {
    YamlNode labels =
        switch (kind) {
          case "Pod" -> root.at("metadata", "labels");
          case "CronJob" ->
              root.at("spec", "jobTemplate", "spec", "template", "metadata", "labels");
          default -> root.at("spec", "template", "metadata", "labels");
        };
    return labels instanceof YamlMapping m ? m : null;
  }

  private static boolean selects(YamlMapping selector, YamlMapping labels) {
    for (YamlMapping.Entry pair : selector.entries()) {
      YamlMapping.Entry label = labels.entry(pair.name());
      if (!pair.name().equals(POD_NAME)
          && (label == null || !SameValue.of(pair.value(), label.value()))) {
        return false;
      }
    }
    return true;
  }
}

package dev.fairlead.apiserver.crd;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The custom resources that a set of CustomResourceDefinitions declares. Safe for use by threads.
 */
public final class CustomResources {
  /** No CRD: nothing is known of any custom resource. */
  public static final CustomResources NONE = new CustomResources(Map.of());

  /** By group and kind; the same version may stand here several times, once a copy of the CRD. */
  private final Map<String, List<CustomKind>> kinds;

  private CustomResources(Map<String, List<CustomKind>> kinds) {
    this.kinds = kinds;
  }

  /**
   * The custom resources that the CRDs among the documents declare ({@code
   * apiextensions.k8s.io/v1}; other documents, and CRDs that are incomplete, are passed over).
   */
  public static CustomResources of(List<Document> documents) {
    Map<String, List<CustomKind>> kinds = new HashMap<>();
    for (Document document : documents) {
      for (CustomKind kind : CrdReader.kinds(document)) {
        kinds.computeIfAbsent(key(kind.group(), kind.kind()), k -> new ArrayList<>()).add(kind);
      }
    }
    return kinds.isEmpty() ? NONE : new CustomResources(kinds);
  }

  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /**
   * What the CRD of a resource makes of it; empty if no CRD declares its group and kind.
   *
   * <p>Of several copies of the CRD (a newer and an older one, a chart's and a vendored one) the
   * one that finds least counts: which of them the cluster has is not known.
   */
  public Optional<CustomResourceReview> review(Document document) {
    YamlMapping object = document.mapping();
    String apiVersion = object == null ? null : object.string("apiVersion");
    String kind = object == null ? null : object.string("kind");
    if (object == null || apiVersion == null || kind == null) {
      return Optional.empty();
    }
    int slash = apiVersion.indexOf('/');
    List<CustomKind> candidates =
        slash < 0 ? null : kinds.get(key(apiVersion.substring(0, slash), kind));
    if (candidates == null) {
      return Optional.empty();
    }
    CustomResourceReview.Reviewed kindest = null;
    for (CustomKind candidate : candidates) {
      boolean matches = candidate.served() && candidate.apiVersion().equals(apiVersion);
      if (matches && (kindest == null || kindest.causeCount() > 0)) {
        CustomResourceReview.Reviewed review = candidate.review(object);
        if (kindest == null || review.causeCount() < kindest.causeCount()) {
          kindest = review;
        }
      }
    }
    return Optional.of(kindest == null ? notServed(object, apiVersion, candidates) : kindest);
  }

  private static CustomResourceReview notServed(
      YamlMapping object, String apiVersion, List<CustomKind> candidates) {
    TreeSet<String> served = new TreeSet<>();
    for (CustomKind candidate : candidates) {
      if (candidate.served()) {
        served.add("`" + candidate.apiVersion() + "`");
      }
    }
    YamlMapping.Entry written = object.entry("apiVersion");
    Place place = written == null ? object.place() : written.value().place();
    String detail =
        served.isEmpty()
            ? "the CRD serves no version of this kind"
            : "the CRD serves this kind as " + String.join(", ", served) + " only";
    return new CustomResourceReview.NotServed(
        new Cause(Cause.Type.NO_KIND_MATCH, "apiVersion", apiVersion, detail, place));
  }

  private static String key(String group, String kind) {
    return group + '/' + kind;
  }
}

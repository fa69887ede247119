package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory that kustomize would build, with what it takes from where. Nothing is built here: the
 * manifests are as they stand in their files, so whoever asks what they become must heed the
 * settings.
 *
 * @param directory as reports name it
 * @param settings the kustomization file
 * @param bases the kustomizations it takes as resources, bases or components, in that order
 * @param resources the manifests in the files that it lists
 * @param patches the fragments in the files that it lists as patches
 */
public record Kustomization(
    String directory,
    YamlMapping settings,
    List<Kustomization> bases,
    List<Document> resources,
    List<Document> patches) {
  public Kustomization {
    bases = List.copyOf(bases);
    resources = List.copyOf(resources);
    patches = List.copyOf(patches);
  }

  /** The namespace that all its namespaced objects are put into. */
  public Optional<YamlScalar> namespace() {
    return Optional.ofNullable(settings.scalar("namespace"));
  }

  /** What is put before the name of each of its objects, and before the references to them. */
  public Optional<YamlScalar> namePrefix() {
    return Optional.ofNullable(settings.scalar("namePrefix"));
  }

  /** What is put behind the name of each of its objects, and behind the references to them. */
  public Optional<YamlScalar> nameSuffix() {
    return Optional.ofNullable(settings.scalar("nameSuffix"));
  }

  /**
   * The labels that it adds to every object: {@code commonLabels} and {@code labels}, which also go
   * into selectors and pod templates or not; {@link #selectorLabels()} tells.
   */
  public List<YamlMapping.Entry> labels() {
    List<YamlMapping.Entry> labels = new ArrayList<>(selectorLabels());
    for (YamlMapping set : settings.mappings("labels")) {
      YamlMapping pairs = set.mapping("pairs");
      if (pairs != null && !isTrue(set, "includeSelectors")) {
        labels.addAll(pairs.entries());
      }
    }
    return labels;
  }

  /** The labels that it adds to every object, its selectors and its pod template alike. */
  public List<YamlMapping.Entry> selectorLabels() {
    List<YamlMapping.Entry> labels = new ArrayList<>();
    YamlMapping common = settings.mapping("commonLabels");
    if (common != null) {
      labels.addAll(common.entries());
    }
    for (YamlMapping set : settings.mappings("labels")) {
      YamlMapping pairs = set.mapping("pairs");
      if (pairs != null && isTrue(set, "includeSelectors")) {
        labels.addAll(pairs.entries());
      }
    }
    return labels;
  }

  private static boolean isTrue(YamlMapping mapping, String key) {
    YamlScalar scalar = mapping.scalar(key);
    return scalar != null && Boolean.TRUE.equals(scalar.bool());
  }

  /**
   * The entries of {@code configMapGenerator}: each makes a ConfigMap of its {@code name} and a
   * hash, and references by the name are changed along.
   */
  public List<YamlMapping> configMaps() {
    return settings.mappings("configMapGenerator");
  }

  /** The entries of {@code secretGenerator}, as {@link #configMaps()}. */
  public List<YamlMapping> secrets() {
    return settings.mappings("secretGenerator");
  }

  /**
   * Whether it changes objects in ways that the manifests do not show: by patches, replacements,
   * transformers, vars, images, replicas, or with objects made by generators and charts.
   */
  public boolean changesMore() {
    for (String key : CHANGING) {
      if (settings.get(key) != null) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> CHANGING =
      List.of(
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "replacements",
          "transformers",
          "generators",
          "vars",
          "replicas",
          "helmCharts",
          "helmChartInflationGenerator");

  /** All its manifests, those of its bases first, each once. */
  public List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (Kustomization each : withBases()) {
      documents.addAll(each.resources());
    }
    return once(documents);
  }

  /** All its patches, those of its bases first, each once. */
  public List<Document> fragments() {
    List<Document> fragments = new ArrayList<>();
    for (Kustomization each : withBases()) {
      fragments.addAll(each.patches());
    }
    return once(fragments);
  }

  /** Its bases, the deepest first, and itself last; each once. */
  public List<Kustomization> withBases() {
    Set<Kustomization> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Kustomization> all = new ArrayList<>();
    collect(seen, all);
    return all;
  }

  private void collect(Set<Kustomization> seen, List<Kustomization> all) {
    if (seen.add(this)) {
      bases.forEach(base -> base.collect(seen, all));
      all.add(this);
    }
  }

  /**
   * The kustomizations whose settings apply to a manifest, the one that lists it first and this one
   * last; empty if it is none of its manifests. Of several ways to a shared base the first.
   */
  public List<Kustomization> around(Document document) {
    List<Kustomization> path = new ArrayList<>();
    find(document, Collections.newSetFromMap(new IdentityHashMap<>()), path);
    return path;
  }

  private boolean find(Document document, Set<Kustomization> seen, List<Kustomization> path) {
    if (!seen.add(this)) {
      return false;
    }
    boolean found = false;
    for (Document resource : resources) {
      found |= resource == document;
    }
    for (int i = 0; !found && i < bases.size(); i++) {
      found = bases.get(i).find(document, seen, path);
    }
    if (found) {
      path.add(this);
    }
    return found;
  }

  private static List<Document> once(List<Document> documents) {
    Set<Document> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Document> once = new ArrayList<>(documents.size());
    for (Document document : documents) {
      if (seen.add(document)) {
        once.add(document);
      }
    }
    return once;
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every workload of the scope expanded to its pods, found by label. */
public final class Pods {
  private final List<PodSet> all;
  private final List<Workload> fragments;
  private final Map<Workload, PodSet> byWorkload = new IdentityHashMap<>();
  private final Map<String, Map<String, List<PodSet>>> byLabel = new HashMap<>();
  private final Map<String, List<PodSet>> open = new HashMap<>();
  private final List<PodSet> openToAll = new ArrayList<>();

  private Pods(List<PodSet> all, List<Workload> fragments) {
    this.all = List.copyOf(all);
    this.fragments = List.copyOf(fragments);
    this.all.forEach(this::index);
  }

  /** The pods of the workloads among some resources. */
  static Pods of(Iterable<Resource> resources, int minor) {
    List<PodSet> all = new ArrayList<>();
    List<Workload> fragments = new ArrayList<>();
    for (Resource resource : resources) {
      if (!(resource instanceof Workload workload)) {
        continue;
      }
      if (isFragment(workload)) {
        fragments.add(workload);
      } else {
        all.add(PodExpansion.of(workload, minor));
      }
    }
    return new Pods(all, fragments);
  }

  /** Without containers, or, of a kind whose selector needs them, without labels. */
  static boolean isFragment(Workload workload) {
    boolean needsLabels =
        switch (workload.kind()) {
          case POD, JOB, CRON_JOB, CUSTOM -> false;
          default -> true;
        };
    return workload.podSpec().containers().isEmpty()
        || (needsLabels && workload.template().labels().isEmpty());
  }

  private void index(PodSet pods) {
    byWorkload.put(pods.workload(), pods);
    for (Map.Entry<String, String> label : pods.labels().entrySet()) {
      if (Placeholder.in(label.getValue())) {
        open.computeIfAbsent(label.getKey(), k -> new ArrayList<>()).add(pods);
      }
      byLabel
          .computeIfAbsent(label.getKey(), k -> new HashMap<>())
          .computeIfAbsent(label.getValue(), v -> new ArrayList<>())
          .add(pods);
    }
    for (String key : pods.numbered().keySet()) {
      open.computeIfAbsent(key, k -> new ArrayList<>()).add(pods);
    }
    for (String key : pods.generated()) {
      open.computeIfAbsent(key, k -> new ArrayList<>()).add(pods);
    }
    if (pods.openLabels()) {
      openToAll.add(pods);
    }
  }

  /** The pods of each workload in the order of the input. */
  public List<PodSet> all() {
    return all;
  }

  /** Parts of workloads, such as patches, which make no pods by themselves. */
  public List<Workload> fragments() {
    return fragments;
  }

  /** The pods of a workload, null if it makes none. */
  public @Nullable PodSet of(Workload workload) {
    return byWorkload.get(workload);
  }

  /** The pods in an object's namespace that a selector certainly picks. */
  public List<PodSet> selectedBy(Labels selector, ObjectMeta from) {
    List<PodSet> found = new ArrayList<>();
    for (PodSet pods : candidates(selector)) {
      PodSet picked = pods.selectedBy(selector);
      if (picked != null && pods.workload().meta().sharesNamespaceWith(from)) {
        found.add(picked);
      }
    }
    return found;
  }

  /** The pods that a selector picks or may pick, in any namespace. */
  public List<PodSet> candidates(Labels selector) {
    @Nullable List<PodSet> fewest = null;
    for (Labels.Label pair : selector.all()) {
      List<PodSet> some = candidates(pair);
      if (fewest == null || some.size() < fewest.size()) {
        fewest = some;
      }
    }
    return fewest == null ? all : fewest;
  }

  /** Whether any pod carries a label with this key, or gets one. */
  boolean usesKey(String key) {
    return byLabel.containsKey(key) || open.containsKey(key);
  }

  /** The pods that carry a pair as it is written, in any namespace. */
  List<PodSet> carrying(Labels.Label pair) {
    return valuesOf(pair.key()).getOrDefault(pair.value(), List.of());
  }

  /** The pods by the values that they have for a key. */
  Map<String, List<PodSet>> valuesOf(String key) {
    return byLabel.getOrDefault(key, Map.of());
  }

  private List<PodSet> candidates(Labels.Label pair) {
    if (Placeholder.in(pair.value())) {
      return all;
    }
    List<PodSet> exact = carrying(pair);
    List<PodSet> unsure = open.getOrDefault(pair.key(), List.of());
    if (unsure.isEmpty() && openToAll.isEmpty()) {
      return exact;
    }
    List<PodSet> both = new ArrayList<>(exact);
    Set<PodSet> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.addAll(exact);
    for (List<PodSet> more : List.of(unsure, openToAll)) {
      for (PodSet pods : more) {
        if (seen.add(pods)) {
          both.add(pods);
        }
      }
    }
    return both;
  }
}

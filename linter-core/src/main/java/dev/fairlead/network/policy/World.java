package dev.fairlead.network.policy;

import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be an end of a connection, numbered: first the {@link PodClass}es, the last
 * of which stands for some pod of which nothing is known, then the {@link AddressAtoms}.
 */
final class World {
  private final List<PodClass> classes;
  private final Map<String, List<PodClass>> byNamespace = new LinkedHashMap<>();
  private final Map<Workload, PodClass> classOf = new IdentityHashMap<>();
  private final Map<NamedPorts, BitSet> byNames = new LinkedHashMap<>();
  private final AddressAtoms atoms;
  private final Switches switches;

  World(
      List<Workload> workloads, List<Namespace> namespaces, AddressAtoms atoms, Switches switches) {
    this.atoms = atoms;
    this.switches = switches;
    this.classes = List.copyOf(classes(workloads, labels(namespaces)));
    for (PodClass pods : classes) {
      byNamespace.computeIfAbsent(pods.namespace(), n -> new ArrayList<>()).add(pods);
      byNames.computeIfAbsent(pods.ports(), p -> new BitSet()).set(pods.index());
      pods.workloads().forEach(workload -> classOf.put(workload, pods));
    }
    byNames.computeIfAbsent(NamedPorts.NONE, p -> new BitSet()).set(firstAtom(), size());
  }

  private static Map<String, KnownLabels> labels(List<Namespace> namespaces) {
    Map<String, KnownLabels> labels = new HashMap<>();
    for (Namespace namespace : namespaces) {
      labels.put(namespace.name(), KnownLabels.of(namespace));
    }
    return labels;
  }

  private List<PodClass> classes(List<Workload> workloads, Map<String, KnownLabels> namespaces) {
    Map<PodClass.Traits, List<Workload>> alike = new LinkedHashMap<>();
    Set<String> unwritten = new HashSet<>();
    for (Workload workload : workloads) {
      if (workload.meta().namespace().isEmpty()) {
        unwritten.add(workload.namespace());
      }
    }
    for (Workload workload : inOrder(workloads)) {
      String namespace = workload.namespace();
      PodClass.Traits traits =
          new PodClass.Traits(
              namespace,
              KnownLabels.of(workload),
              namespaces.computeIfAbsent(
                  namespace, n -> KnownLabels.ofUndeclared(n, !unwritten.contains(n), switches)),
              NamedPorts.of(workload.podSpec()),
              workload.podSpec().hostNetwork());
      alike.computeIfAbsent(traits, t -> new ArrayList<>()).add(workload);
    }
    List<PodClass> found = new ArrayList<>();
    alike.forEach((traits, members) -> found.add(new PodClass(found.size(), traits, members)));
    found.add(new PodClass(found.size(), PodClass.Traits.SOME_POD, List.of()));
    return found;
  }

  /** By name, so that the order of documents changes nothing. */
  private static List<Workload> inOrder(List<Workload> workloads) {
    return workloads.stream()
        .sorted(
            Comparator.comparing(Workload::namespace)
                .thenComparing(Workload::name)
                .thenComparing(w -> w.meta().kind().value()))
        .toList();
  }

  Switches switches() {
    return switches;
  }

  AddressAtoms atoms() {
    return atoms;
  }

  /** The number of peers. */
  int size() {
    return classes.size() + atoms.size();
  }

  List<PodClass> classes() {
    return classes;
  }

  /** The class of some pod of which nothing is known. */
  PodClass somePod() {
    return classes.get(classes.size() - 1);
  }

  /** All peers by their port names; addresses outside have none. */
  Map<NamedPorts, BitSet> byNames() {
    return Collections.unmodifiableMap(byNames);
  }

  /** The namespaces that have pods; the one of {@link #somePod} has no name. */
  Set<String> namespaces() {
    return byNamespace.keySet();
  }

  /** The labels of a namespace that has pods. */
  KnownLabels labelsOf(String namespace) {
    return classesIn(namespace).get(0).traits().namespaceLabels();
  }

  /** The classes of one namespace. */
  List<PodClass> classesIn(String namespace) {
    return byNamespace.getOrDefault(namespace, List.of());
  }

  /** The class of a workload, null if it is not part of this world. */
  @Nullable PodClass classOf(Workload workload) {
    return classOf.get(workload);
  }

  /** The number of the first address atom. */
  int firstAtom() {
    return classes.size();
  }

  /** The peer that an address belongs to. */
  int peerOf(Address address) {
    return firstAtom() + atoms.of(address);
  }
}

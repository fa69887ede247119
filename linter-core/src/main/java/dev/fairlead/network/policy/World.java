package dev.fairlead.network.policy;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be an end of a connection, numbered: first the {@link PodClass}es, those of
 * workloads, those that Services select and no workload makes, and one for some pod of which
 * nothing is known; then the {@link AddressAtoms}.
 */
final class World {
  private final List<PodClass> classes;
  private final Map<Home, List<PodClass>> byHome = new LinkedHashMap<>();
  private final Map<Workload, PodClass> classOf = new IdentityHashMap<>();
  private final Map<Service, PodClass> behind = new IdentityHashMap<>();
  private final Map<NamedPorts, BitSet> byNames = new LinkedHashMap<>();
  private final AddressAtoms atoms;
  private final Switches switches;

  World(
      List<Workload> workloads,
      List<Namespace> namespaces,
      List<Service> services,
      AddressAtoms atoms,
      Switches switches) {
    this.atoms = atoms;
    this.switches = switches;
    this.classes = List.copyOf(classes(workloads, namespaces, services));
    for (PodClass pods : classes) {
      byHome.computeIfAbsent(pods.home(), h -> new ArrayList<>()).add(pods);
      byNames.computeIfAbsent(pods.ports(), p -> new BitSet()).set(pods.index());
      pods.workloads().forEach(workload -> classOf.put(workload, pods));
    }
    byNames.computeIfAbsent(NamedPorts.NONE, p -> new BitSet()).set(firstAtom(), size());
  }

  private List<PodClass> classes(
      List<Workload> workloads, List<Namespace> namespaces, List<Service> services) {
    Map<String, KnownLabels> declared = new HashMap<>();
    namespaces.forEach(n -> declared.put(n.name(), KnownLabels.of(n)));
    Map<PodClass.Traits, List<Workload>> alike = new LinkedHashMap<>();
    for (Workload workload : inOrder(workloads)) {
      PodClass.Traits traits =
          new PodClass.Traits(
              home(workload.meta(), declared),
              KnownLabels.of(workload),
              NamedPorts.of(workload.podSpec()),
              workload.podSpec().hostNetwork());
      alike.computeIfAbsent(traits, t -> new ArrayList<>()).add(workload);
    }
    List<PodClass> found = new ArrayList<>();
    alike.forEach((traits, members) -> found.add(new PodClass(found.size(), traits, members)));
    Map<String, List<Workload>> byLabel = services.isEmpty() ? Map.of() : byLabel(workloads);
    for (Service service : services) {
      if (isWithoutPods(service, byLabel)) {
        PodClass.Traits traits =
            new PodClass.Traits(
                home(service.meta(), declared),
                KnownLabels.selectedBy(service.selector().orElseThrow()),
                NamedPorts.ANY,
                false);
        found.add(new PodClass(found.size(), traits, List.of()));
        behind.put(service, found.get(found.size() - 1));
      }
    }
    found.add(new PodClass(found.size(), PodClass.Traits.SOME_POD, List.of()));
    return found;
  }

  private static Map<String, List<Workload>> byLabel(List<Workload> workloads) {
    Map<String, List<Workload>> byLabel = new HashMap<>();
    for (Workload workload : workloads) {
      for (Labels.Label label : workload.template().labels().all()) {
        byLabel.computeIfAbsent(label.toString(), l -> new ArrayList<>()).add(workload);
      }
    }
    return byLabel;
  }

  /** Whether a Service has a selector and no workload makes pods that it selects. */
  private static boolean isWithoutPods(Service service, Map<String, List<Workload>> byLabel) {
    Labels selector = service.selector().filter(s -> !s.isEmpty()).orElse(null);
    if (selector == null || service.isExternalName()) {
      return false;
    }
    String first = selector.all().iterator().next().toString();
    for (Workload workload : byLabel.getOrDefault(first, List.of())) {
      if (workload.meta().mayShareNamespaceWith(service.meta())
          && workload.template().labels().containsAll(selector)) {
        return false;
      }
    }
    return true;
  }

  private Home home(ObjectMeta pods, Map<String, KnownLabels> declared) {
    String name = pods.namespaceOrDefault();
    boolean open = Home.isOpen(pods, switches);
    KnownLabels labels =
        open && pods.namespace().isEmpty()
            ? KnownLabels.UNWRITTEN
            : declared.computeIfAbsent(name, n -> KnownLabels.ofUndeclared(n, switches));
    return new Home(name, open, labels);
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

  /** The classes by their namespace; that of {@link #somePod} has no name. */
  Map<Home, List<PodClass>> byHome() {
    return Collections.unmodifiableMap(byHome);
  }

  /** The class of a workload, null if it is not part of this world. */
  @Nullable PodClass classOf(Workload workload) {
    return classOf.get(workload);
  }

  /** The class of the unknown pods behind a Service, null if there is none. */
  @Nullable PodClass behind(Service service) {
    return behind.get(service);
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

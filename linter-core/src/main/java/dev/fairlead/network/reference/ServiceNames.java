package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Generic;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Services of a scope by name, and what is known of names that it does not have. */
final class ServiceNames {
  /** Groups of custom resources that configure and make no Services. */
  private static final Set<String> NO_MAKERS =
      Set.of(
          "security.istio.io",
          "networking.istio.io",
          "telemetry.istio.io",
          "extensions.istio.io",
          "monitoring.googleapis.com",
          "cloud.google.com",
          "networking.gke.io",
          "cert-manager.io",
          "external-secrets.io",
          "bitnami.com",
          "kyverno.io",
          "keda.sh",
          "cilium.io",
          "crd.projectcalico.org",
          "projectcalico.org",
          "linkerd.io",
          "policy.linkerd.io",
          "traefik.io",
          "traefik.containo.us",
          "configuration.konghq.com");

  private final Network network;
  private final List<Service> services;
  private final Map<String, List<Service>> byName = new HashMap<>();
  private final Map<String, List<Workload>> workloads = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final List<Service> open = new ArrayList<>();
  private final List<Doubt> always = new ArrayList<>();

  ServiceNames(Network network) {
    this.network = network;
    this.services = network.services().toList();
    for (Service service : services) {
      byName.computeIfAbsent(service.name(), n -> new ArrayList<>()).add(service);
      if (Placeholder.in(service.name())) {
        open.add(service);
      }
    }
    network
        .workloads()
        .forEach(w -> workloads.computeIfAbsent(w.name(), n -> new ArrayList<>()).add(w));
    for (Resource resource : network.resources()) {
      resource.meta().namespace().ifPresent(n -> filled.add(n.value()));
      if (resource instanceof Namespace) {
        filled.add(resource.name());
      }
    }
    for (Problem problem : network.contents().problems()) {
      if (problem.kind().loses()) {
        String because = problem.place().file() + " could not be read: " + problem.message();
        always.add(new Doubt(Doubt.Kind.UNREAD, because, problem.place()));
      }
    }
  }

  /** Where a name is looked for: in the namespace of an object, or in one that is given. */
  record Where(ObjectMeta from, String namespace, boolean own) {
    static Where own(ObjectMeta from) {
      return new Where(from, from.namespaceOrDefault(), true);
    }

    static Where given(ObjectMeta from, String namespace) {
      return new Where(from, namespace, false);
    }

    /** Whether an object is there when applied as written. */
    boolean holds(ObjectMeta meta) {
      return meta.namespaceOrDefault().equals(namespace);
    }

    /** Whether it may be there: one that names no namespace may be applied to any. */
    boolean mayHold(ObjectMeta meta) {
      return own
          ? meta.mayShareNamespaceWith(from)
          : holds(meta)
              || Placeholder.in(namespace)
              || meta.namespace().filter(n -> !Placeholder.in(n.value())).isEmpty();
    }
  }

  /** The Services of a name there; where none is as written, those that may be. */
  List<Service> find(String name, Where where) {
    List<Service> certain = new ArrayList<>();
    List<Service> possible = new ArrayList<>();
    for (Service service : byName.getOrDefault(name, List.of())) {
      if (where.holds(service.meta())) {
        certain.add(service);
      } else if (where.mayHold(service.meta())) {
        possible.add(service);
      }
    }
    return certain.isEmpty() ? possible : certain;
  }

  /** The Services of a name in any namespace. */
  List<Service> anywhere(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Workloads of a name there. */
  List<Workload> workloads(String name, Where where) {
    return workloads.getOrDefault(name, List.of()).stream()
        .filter(w -> where.mayHold(w.meta()))
        .toList();
  }

  /** Whether the scope has objects of a namespace, or the namespace itself. */
  boolean isFilled(String namespace) {
    return filled.contains(namespace);
  }

  /** What a name means that no Service has where it is looked for. */
  Resolution missing(String name, Place written, Where where) {
    List<Doubt> doubts = doubts(name, written, where);
    if (!doubts.isEmpty()) {
      return new Resolution.Unknown(doubts);
    }
    List<Service> elsewhere = anywhere(name);
    boolean filledHere = where.own() || isFilled(where.namespace());
    if (!elsewhere.isEmpty()) {
      return new Resolution.OtherNamespace(elsewhere, filledHere);
    }
    List<Workload> namesakes = workloads(name, where);
    List<Service> near = near(name, where, namesakes);
    return near.isEmpty() && namesakes.isEmpty() && !network.contents().complete()
        ? unknown(Doubt.Kind.OPEN_WORLD, "Service " + name + " may be defined elsewhere", written)
        : new Resolution.ServiceMissing(near, near.isEmpty() ? namesakes : List.of());
  }

  static Resolution unknown(Doubt.Kind kind, String because, Place place) {
    return new Resolution.Unknown(List.of(new Doubt(kind, because, place)));
  }

  private List<Service> near(String name, Where where, List<Workload> namesakes) {
    List<Service> near = new ArrayList<>();
    List<Service> slips = new ArrayList<>();
    for (Service service : services) {
      if (!where.mayHold(service.meta())) {
        continue;
      }
      if (Nearness.isSameStem(service.name(), name)
          || selectsAny(service, namesakes)
          || isPrefixed(service, name)) {
        near.add(service);
      } else if (Nearness.isSlip(service.name(), name)) {
        slips.add(service);
      }
    }
    slips.sort(Comparator.comparingInt(s -> Nearness.distance(s.name(), name)));
    near.addAll(slips);
    return near;
  }

  private boolean selectsAny(Service service, List<Workload> workloads) {
    return network.backendsOf(service).pods().stream()
        .anyMatch(pods -> workloads.stream().anyMatch(w -> w == pods.workload()));
  }

  private List<Doubt> doubts(String name, Place written, Where where) {
    List<Doubt> doubts = new ArrayList<>(always);
    if (Placeholder.in(name) || Placeholder.in(where.namespace())) {
      doubts.add(new Doubt(Doubt.Kind.PLACEHOLDER, "a placeholder stands in it", written));
    }
    if (network.profile().platform().hasService(where.namespace(), name)) {
      String because = "the cluster is said to have Service " + name;
      doubts.add(new Doubt(Doubt.Kind.SURROUNDINGS, because, written));
    }
    for (Service service : open) {
      if (Placeholder.mayEqual(service.name(), name)) {
        String because = "the name of " + service + " is a placeholder";
        doubts.add(new Doubt(Doubt.Kind.PLACEHOLDER, because, service.meta().place()));
      }
    }
    if (name.endsWith("-operated") && open.stream().noneMatch(s -> isPrefixed(s, name))) {
      doubts.add(
          new Doubt(Doubt.Kind.OTHER_CONTROLLER, "the Prometheus operator makes it", written));
    }
    for (Resource resource : network.contents().surroundings().named("", "Service", name)) {
      if (where.mayHold(resource.meta())) {
        String because = resource + " is defined outside the scope";
        doubts.add(new Doubt(Doubt.Kind.SURROUNDINGS, because, resource.meta().place()));
      }
    }
    for (Resource resource : network.resources()) {
      if (resource instanceof Generic && mayMake(resource.meta(), name)) {
        String because = resource.meta() + " may make it";
        doubts.add(new Doubt(Doubt.Kind.OTHER_CONTROLLER, because, resource.meta().place()));
      }
    }
    return doubts;
  }

  /** Whether a Service has the name behind a placeholder: {@code $APP-web} for {@code web}. */
  private static boolean isPrefixed(Service service, String name) {
    return Placeholder.in(service.name()) && service.name().endsWith("-" + name);
  }

  /** Controllers name the Services they make by the custom resource, with words around. */
  private static boolean mayMake(ObjectMeta meta, String name) {
    String maker = meta.name().value();
    String group = meta.group();
    boolean custom = group.indexOf('.') > 0 && !group.endsWith(".k8s.io");
    return custom
        && !NO_MAKERS.contains(group)
        && !maker.isEmpty()
        && (name.contains(maker) || maker.startsWith(name));
  }
}

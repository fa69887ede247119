package dev.fairlead.network;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a Service up by the name that an object of some namespace uses for it. */
public final class ServiceSearch {
  private static final Comparator<Service> BY_NAME =
      Comparator.comparing(Service::name).thenComparing(Service::namespace);

  private final Contents contents;
  private final Platform platform;
  private final ScopeObjects objects;
  private final List<Service> services;

  ServiceSearch(
      Contents contents, Platform platform, ScopeObjects objects, List<Service> services) {
    this.contents = contents;
    this.platform = platform;
    this.objects = objects;
    this.services = List.copyOf(services);
  }

  List<Service> all() {
    return services;
  }

  /** The Service of a name in an object's namespace, null if the scope has none. */
  public @Nullable Service find(String name, ObjectMeta from) {
    return objects.find(Service.class, "", "Service", name, from);
  }

  /**
   * The Services that may be meant by a name that is not found, the likeliest first: the name in
   * another namespace, the name give or take a word such as {@code -svc} or a placeholder in front,
   * a slip of it.
   */
  public List<Service> near(String name, ObjectMeta from) {
    List<Service> near = new ArrayList<>();
    for (Resource same : objects.named("", "Service", name)) {
      if (same instanceof Service service && !near.contains(service)) {
        near.add(service);
      }
    }
    List<Service> slips = new ArrayList<>();
    for (Service service : services) {
      if (service.name().equals(name) || !service.meta().mayShareNamespaceWith(from)) {
        continue;
      }
      if (Nearness.isSameStem(service.name(), name)
          || (Placeholder.in(service.name()) && service.name().endsWith("-" + name))) {
        near.add(service);
      } else if (Nearness.isSlip(service.name(), name)) {
        slips.add(service);
      }
    }
    near.sort(BY_NAME);
    slips.sort(BY_NAME);
    near.addAll(slips);
    return near;
  }

  /**
   * What keeps "there is no such Service" from being proven, near Services or a complete scope
   * aside.
   */
  public List<Doubt> doubtsOfAbsence(String name, Place written, ObjectMeta from) {
    List<Doubt> doubts = new ArrayList<>();
    if (Placeholder.in(name)) {
      doubts.add(new Doubt(Doubt.Kind.PLACEHOLDER, name + " is a placeholder", written));
    }
    if (platform.hasService(from.namespaceOrDefault(), name)) {
      doubts.add(
          new Doubt(Doubt.Kind.SURROUNDINGS, "the cluster is said to have " + name, written));
    }
    for (Resource resource : contents.surroundings().named("", "Service", name)) {
      if (resource.meta().mayShareNamespaceWith(from)) {
        doubts.add(
            new Doubt(
                Doubt.Kind.SURROUNDINGS,
                resource + " is defined outside the scope",
                resource.meta().place()));
      }
    }
    for (Service service : services) {
      if (Placeholder.in(service.name()) && Placeholder.mayEqual(service.name(), name)) {
        doubts.add(
            new Doubt(
                Doubt.Kind.PLACEHOLDER,
                "the name of " + service + " is a placeholder",
                service.meta().place()));
      }
    }
    for (Problem problem : contents.problems()) {
      if (Doubt.mayHold(problem, List.of(name))) {
        doubts.add(Doubt.unread(problem));
      }
    }
    return doubts;
  }
}

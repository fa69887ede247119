package dev.fairlead.network.link;

import static java.util.Objects.requireNonNull;

import dev.fairlead.network.Network;
import dev.fairlead.network.env.ServiceLinks;
import dev.fairlead.network.reference.ConfigReaders;
import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvFrom;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds containers that read a service link as a setting of their own.
 *
 * <p>Only links that hold a URL are looked at ({@code ORDERS_PORT}): who reads {@code
 * ORDERS_SERVICE_HOST} or {@code ORDERS_SERVICE_PORT} means what the kubelet puts there.
 */
public final class LinkCollisions {
  /** A link with the Service that it is made of. */
  private record Link(Service service, String value) {}

  /** A text of a ConfigMap under its key. */
  private record ConfigText(String key, Located<String> text) {}

  private final Network network;
  private final Map<String, Map<String, Link>> byNamespace = new HashMap<>();
  private final List<LinkCollision> found = new ArrayList<>();

  private LinkCollisions(Network network) {
    this.network = network;
  }

  /** The collisions of a scope, in the order of its workloads. */
  public static List<LinkCollision> of(Network network) {
    return new LinkCollisions(network).find();
  }

  private List<LinkCollision> find() {
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service) {
        index(service);
      }
    }
    Map<Workload, List<ConfigText>> configs = byNamespace.isEmpty() ? Map.of() : configs();
    for (Resource resource : network.resources()) {
      if (resource instanceof Workload workload
          && workload.podSpec().enableServiceLinks().value()) {
        workload(workload, configs.getOrDefault(workload, List.of()));
      }
    }
    return List.copyOf(found);
  }

  private void index(Service service) {
    for (Map.Entry<String, String> link :
        ServiceLinks.of(service, network.profile()).values().entrySet()) {
      if (link.getKey().endsWith("_PORT") && link.getValue().contains("://")) {
        byNamespace
            .computeIfAbsent(service.namespace(), n -> new HashMap<>())
            .put(link.getKey(), new Link(service, link.getValue()));
      }
    }
  }

  private Map<Workload, List<ConfigText>> configs() {
    Map<Workload, List<ConfigText>> configs = new HashMap<>();
    ConfigReaders readers = new ConfigReaders(network.workloads());
    for (Resource resource : network.resources()) {
      if (resource instanceof ConfigData data && !data.secret()) {
        for (Labels.Label text : data.data().all()) {
          config(data, text, readers, configs);
        }
      }
    }
    return configs;
  }

  private static void config(
      ConfigData data,
      Labels.Label text,
      ConfigReaders readers,
      Map<Workload, List<ConfigText>> configs) {
    Located<String> value = new Located<>(text.value(), text.valuePlace());
    for (Workload reader : readers.of(data, text.key())) {
      configs
          .computeIfAbsent(reader, w -> new ArrayList<>())
          .add(new ConfigText(text.key(), value));
    }
  }

  private void workload(Workload workload, List<ConfigText> configs) {
    Map<String, Link> links = byNamespace.getOrDefault(workload.namespace(), Map.of());
    for (Container container : workload.podSpec().allContainers()) {
      Map<String, LinkCollision.Reads> reads = new LinkedHashMap<>();
      byImage(container, links, reads);
      if (!links.isEmpty()) {
        byText(container, new VariableUses(links.keySet()), reads);
      }
      reads.forEach(
          (name, how) -> add(workload, container, name, requireNonNull(links.get(name)), how));
      if (reads.isEmpty()) {
        ownService(workload, container);
      }
    }
    if (!links.isEmpty() && !configs.isEmpty()) {
      Map<String, LinkCollision.Reads> reads = new LinkedHashMap<>();
      configs.forEach(text -> byConfig(text, links, reads));
      reads.forEach(
          (name, how) -> addUndeclared(workload, name, requireNonNull(links.get(name)), how));
    }
  }

  private void add(
      Workload workload, Container container, String name, Link link, LinkCollision.Reads how) {
    if (!mayDeclare(workload, container, name)) {
      found.add(
          new LinkCollision(
              workload, container, name, Optional.of(link.service()), link.value(), how));
    }
  }

  /** For a text of which only the pod is known: no container of it may set the variable. */
  private void addUndeclared(Workload workload, String name, Link link, LinkCollision.Reads how) {
    List<Container> containers = workload.podSpec().containers();
    boolean told =
        found.stream().anyMatch(f -> f.workload() == workload && f.variable().equals(name));
    if (!told
        && !containers.isEmpty()
        && containers.stream().noneMatch(c -> mayDeclare(workload, c, name))) {
      add(workload, containers.get(0), name, link, how);
    }
  }

  private static void byImage(
      Container container, Map<String, Link> links, Map<String, LinkCollision.Reads> reads) {
    for (KnownImage image : KnownImages.all()) {
      for (String name : links.keySet()) {
        if (image.reads(name) && image.runs(container)) {
          reads.putIfAbsent(name, new LinkCollision.Reads.ByImage(image, imagePlace(container)));
        }
      }
    }
  }

  private static Place imagePlace(Container container) {
    return container.image().map(Located::place).orElseGet(container::place);
  }

  /** The Service that somebody will most likely make for a workload has its name. */
  private void ownService(Workload workload, Container container) {
    String own = ServiceLinks.variable(workload.name());
    for (KnownImage image : KnownImages.all()) {
      if (image.variable().equals(own)
          && image.runs(container)
          && !mayDeclare(workload, container, own)
          && !hasService(workload.name())) {
        LinkCollision.Reads reads = new LinkCollision.Reads.ByImage(image, imagePlace(container));
        found.add(new LinkCollision(workload, container, own, Optional.empty(), "", reads));
        return;
      }
    }
  }

  private boolean hasService(String name) {
    return network.services().anyMatch(service -> service.name().equals(name));
  }

  private static void byText(
      Container container, VariableUses uses, Map<String, LinkCollision.Reads> reads) {
    for (EnvVar variable : container.env()) {
      variable
          .value()
          .ifPresent(v -> uses.in(v, variable.name().value(), false, (n, p) -> put(n, p, reads)));
    }
    List<Located<String>> words = new ArrayList<>(container.command());
    words.addAll(container.args());
    String flag = "";
    for (Located<String> word : words) {
      uses.in(word, flag, true, (n, p) -> put(n, p, reads));
      flag = word.value();
    }
  }

  private static void put(String name, Place place, Map<String, LinkCollision.Reads> reads) {
    String file = place.file().text();
    boolean expanded = place.start() > 1 && file.startsWith("$(", place.start() - 2);
    reads.putIfAbsent(name, new LinkCollision.Reads.ByText(place, expanded));
  }

  private static void byConfig(
      ConfigText config, Map<String, Link> links, Map<String, LinkCollision.Reads> reads) {
    new VariableUses(links.keySet())
        .in(
            config.text(),
            config.key(),
            true,
            (n, p) -> reads.putIfAbsent(n, new LinkCollision.Reads.ByText(p, false)));
    if (PropertyFile.is(config.key())) {
      PropertyFile.properties(
          config.key(),
          config.text().value(),
          (property, at) -> property(property, at, config.text(), links, reads));
    }
  }

  private static void property(
      String property,
      int at,
      Located<String> text,
      Map<String, Link> links,
      Map<String, LinkCollision.Reads> reads) {
    String variable = PropertyFile.variable(property);
    if (links.containsKey(variable)) {
      Span span = new Span(at, at + property.length() - property.lastIndexOf('.') - 1);
      Place place = TextPlaces.of(text).place(span);
      reads.putIfAbsent(variable, new LinkCollision.Reads.ByProperty(property, place));
    }
  }

  /** Whether a container sets a variable itself, or takes variables from where it may be. */
  private boolean mayDeclare(Workload workload, Container container, String name) {
    for (EnvVar own : container.env()) {
      if (own.name().value().equals(name)) {
        return true;
      }
    }
    for (EnvFrom from : container.envFrom()) {
      String kind = from.secret() ? "Secret" : "ConfigMap";
      ConfigData data =
          network.objects().find(ConfigData.class, "", kind, from.name().value(), workload.meta());
      if (data == null ? !network.contents().complete() : holds(data, from.prefix(), name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(ConfigData data, String prefix, String name) {
    if (!name.startsWith(prefix)) {
      return false;
    }
    String key = name.substring(prefix.length());
    return data.data().get(key) != null || data.encoded().get(key) != null;
  }
}

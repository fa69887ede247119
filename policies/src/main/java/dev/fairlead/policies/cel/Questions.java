package dev.fairlead.policies.cel;

import dev.fairlead.network.Backends;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.policy.Address;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.policies.Part;
import dev.fairlead.policies.question.Backend;
import dev.fairlead.policies.question.Isolations;
import dev.fairlead.policies.question.PodParts;
import dev.fairlead.policies.question.Reach;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.policies.question.UnknownAnswerException;
import dev.fairlead.policies.question.WayIn;
import dev.fairlead.policies.question.WaysIn;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions to the model, with values of the language as arguments and answers. What they are
 * asked of comes from an expression, so it may be anything.
 */
final class Questions {
  private static final int LAST_PORT = 65535;

  private Questions() {}

  static Object podTemplate(Object object) {
    MapView view = view(object, "podTemplate");
    return orEmpty(PodParts.template(workload(view, "podTemplate")), view.scene());
  }

  static Object podSpec(Object object) {
    MapView view = view(object, "podSpec");
    return orEmpty(PodParts.spec(workload(view, "podSpec")), view.scene());
  }

  private static Object orEmpty(@Nullable Part part, Scene scene) {
    return part == null ? Map.of() : Values.of(part, scene);
  }

  static List<Object> containers(Object object, String... lists) {
    MapView view = view(object, "containers");
    return Values.ofParts(PodParts.containers(workload(view, "containers"), lists), view.scene());
  }

  /** The Services that certainly select it. */
  static List<Object> services(Object object) {
    MapView view = view(object, "services");
    Workload workload = workload(view, "services");
    List<Object> services = new ArrayList<>();
    for (Service service : view.scene().network().servicesOf(workload)) {
      if (selected(service, view.scene()).contains(workload)) {
        services.add(Values.of(service, view.scene()));
      }
    }
    return services;
  }

  /** The workloads that a Service certainly selects; those of the whole scope of the model. */
  static List<Object> workloads(Object object) {
    if (object instanceof ModelView model) {
      return Values.ofAll(model.scene().network().workloads().toList(), model.scene());
    }
    MapView view = view(object, "workloads");
    if (!(view.part().owner() instanceof Service service) || view.part().parent() != null) {
      throw new MisuseException("`workloads` is asked of a Service or of `model`, not of " + view);
    }
    List<Workload> selected = selected(service, view.scene());
    if (selected.isEmpty()
        && view.scene().network().backendsOf(service) instanceof Backends.Unknown) {
      throw new UnknownAnswerException("which pods " + service + " selects");
    }
    return Values.ofAll(selected, view.scene());
  }

  private static List<Workload> selected(Service service, Scene scene) {
    return scene.network().backendsOf(service).pods().stream().map(PodSet::workload).toList();
  }

  static List<Object> backends(Object object) {
    MapView view = view(object, "backends");
    Resource resource = whole(view, "backends");
    Scene scene = view.scene();
    List<Object> answers = new ArrayList<>();
    for (Backend backend : new dev.fairlead.policies.question.Backends(scene).of(resource)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", backend.name());
      backend.service().ifPresent(service -> fields.put("service", Values.of(service, scene)));
      fields.put("workloads", Values.ofAll(backend.workloads(), scene));
      fields.put("containers", Values.ofParts(backend.containers(), scene));
      String description = "backend `" + backend.name() + "` of " + resource.meta();
      answers.add(new Answer(backend.at(), description, fields));
    }
    return answers;
  }

  /** Where it names Services and hosts. */
  static List<Object> references(Object object) {
    MapView view = view(object, "references");
    Resource resource = whole(view, "references");
    List<Object> answers = new ArrayList<>();
    for (Reference reference : view.scene().references(resource)) {
      Resolution resolution = reference.resolution();
      Part at = view.part().holding(reference.host().place());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("host", reference.host().value());
      reference.target().port().ifPresent(port -> fields.put("port", port.value().text()));
      resolution.service().ifPresent(s -> fields.put("service", Values.of(s, view.scene())));
      fields.put("external", resolution instanceof Resolution.External);
      String description = "`" + reference.host() + "` in " + resource.meta();
      answers.add(new Answer(at, description, fields));
    }
    return answers;
  }

  /** The Namespace that an object lands in. */
  static Object namespaceObject(Object object) {
    MapView view = view(object, "namespaceObject");
    String name = view.part().owner().namespace();
    Optional<Namespace> found =
        view.scene()
            .network()
            .all(Namespace.class)
            .filter(namespace -> namespace.name().equals(name))
            .findFirst();
    if (found.isEmpty() || view.part().owner().meta().namespace().isEmpty()) {
      throw new UnknownAnswerException("the Namespace of " + view + " is not in the manifests");
    }
    return Values.of(found.get(), view.scene());
  }

  static List<Object> networkPolicies(Object object) {
    MapView view = view(object, "networkPolicies");
    Workload workload = workload(view, "networkPolicies");
    return Values.ofAll(new Isolations(view.scene()).policies(workload), view.scene());
  }

  static boolean isolated(Object object, Object direction) {
    MapView view = view(object, "isolated");
    Direction asked =
        switch (direction.toString()) {
          case "ingress" -> Direction.INGRESS;
          case "egress" -> Direction.EGRESS;
          default ->
              throw new MisuseException(
                  "`isolated` takes 'ingress' or 'egress', not '" + direction + "'");
        };
    return new Isolations(view.scene()).isolated(workload(view, "isolated"), asked);
  }

  static List<Object> waysIn(Object object) {
    MapView view = view(object, "waysIn");
    List<Object> answers = new ArrayList<>();
    for (WayIn way : WaysIn.to(workload(view, "waysIn"), view.scene())) {
      answers.add(new Answer(way.at(), way.description(), Map.of("name", way.description())));
    }
    return answers;
  }

  static boolean reaches(Object from, Object to, long port, String protocolName) {
    MapView source = view(from, "reaches");
    Protocol protocol =
        Protocol.tryParse(protocolName)
            .orElseThrow(
                () ->
                    new MisuseException(
                        "`reaches` takes TCP, UDP or SCTP, not '" + protocolName + "'"));
    if (port < 1 || port > LAST_PORT) {
      throw new MisuseException("`reaches` takes a port from 1 to 65535, not " + port);
    }
    Peer destination =
        to instanceof String text
            ? Peer.of(
                Address.tryParse(text)
                    .orElseThrow(() -> new MisuseException("'" + text + "' is no address")))
            : Peer.of(workload(view(to, "reaches"), "reaches"));
    return new Reach(source.scene())
        .reaches(Peer.of(workload(source, "reaches")), destination, protocol, (int) port);
  }

  /** All objects of the scope. */
  static List<Object> objects(Object model) {
    Scene scene = model(model);
    return Values.ofAll(scene.network().resources(), scene);
  }

  /** Those of a kind. */
  static List<Object> objects(Object model, Object kind) {
    Scene scene = model(model);
    return Values.ofAll(
        scene.network().resources().stream()
            .filter(resource -> resource.meta().kind().value().equals(kind))
            .toList(),
        scene);
  }

  private static Scene model(Object model) {
    if (model instanceof ModelView view) {
      return view.scene();
    }
    throw new MisuseException("`objects` is asked of `model`, not of " + model);
  }

  private static MapView view(Object object, String question) {
    if (object instanceof MapView view) {
      return view;
    }
    throw new MisuseException("`" + question + "` is asked of an object, not of " + object);
  }

  private static Resource whole(MapView view, String question) {
    if (view.part().parent() == null) {
      return view.part().owner();
    }
    throw new MisuseException("`" + question + "` is asked of an object, not of " + view);
  }

  private static Workload workload(MapView view, String question) {
    if (whole(view, question) instanceof Workload workload) {
      return workload;
    }
    throw new MisuseException(
        "`" + question + "` is asked of a workload; " + view + " makes no pods");
  }
}

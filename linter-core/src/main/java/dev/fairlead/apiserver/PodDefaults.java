package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.List;

/**
 * Defaults of pods and pod templates ({@code pkg/apis/core/v1/defaults.go} and what is generated
 * beside it).
 */
final class PodDefaults {
  private PodDefaults() {}

  /** A Pod gets some defaults more than a template. */
  static YamlMapping pod(YamlMapping object) {
    return new Draft(object)
        .fillStruct("spec")
        .change("spec", PodDefaults::spec)
        .change("spec", PodDefaults::onlyPods)
        .remove("status")
        .done();
  }

  private static YamlMapping onlyPods(YamlMapping spec) {
    Draft pod = new Draft(spec).fill("enableServiceLinks", true);
    if (Struct.root(spec).flag("hostNetwork")) {
      hostNetworkPorts(pod);
    }
    pod.changeEach("containers", PodDefaults::requests);
    pod.changeEach("initContainers", PodDefaults::requests);
    return pod.done();
  }

  private static YamlMapping requests(YamlMapping container) {
    return new Draft(container).change("resources", PodDefaults::requestsFromLimits).done();
  }

  /** What is limited but not asked for is asked for up to its limit. */
  private static YamlMapping requestsFromLimits(YamlMapping resources) {
    YamlMapping limits = resources.mapping("limits");
    if (limits == null) {
      return resources;
    }
    Draft draft = new Draft(resources).fillStruct("requests");
    YamlMapping written = draft.mapping("requests");
    Draft requests = new Draft(written == null ? draft.empty() : written);
    for (YamlMapping.Entry limit : limits.entries()) {
      if (!requests.has(limit.name())) {
        requests.put(limit.name(), limit.value());
      }
    }
    return draft.put("requests", requests.done()).done();
  }

  private static void hostNetworkPorts(Draft pod) {
    for (String list : List.of("containers", "initContainers")) {
      pod.changeEach(
          list,
          container ->
              new Draft(container).changeEach("ports", PodDefaults::hostNetworkPort).done());
    }
  }

  private static YamlMapping hostNetworkPort(YamlMapping port) {
    YamlScalar number = port.scalar("containerPort");
    return port.get("hostPort") == null && number != null
        ? new Draft(port).put("hostPort", number).done()
        : port;
  }

  /** A pod template, which Go holds by value: it is there even where nothing is written. */
  static YamlMapping template(YamlMapping template, KubernetesVersion version) {
    return new Draft(template)
        .fillStruct("metadata")
        .fillStruct("spec")
        .change("spec", PodDefaults::spec)
        .change("spec", spec -> version.atLeast(28) ? spec : hostNetworkTemplate(spec))
        .done();
  }

  private static YamlMapping hostNetworkTemplate(YamlMapping spec) {
    Draft pod = new Draft(spec);
    if (Struct.root(spec).flag("hostNetwork")) {
      hostNetworkPorts(pod);
    }
    return pod.done();
  }

  private static YamlMapping spec(YamlMapping written) {
    Draft spec =
        new Draft(written)
            .fill("dnsPolicy", "ClusterFirst")
            .fill("restartPolicy", "Always")
            .fillStruct("securityContext")
            .fill("terminationGracePeriodSeconds", 30)
            .fill("schedulerName", "default-scheduler")
            .changeEach("containers", ContainerDefaults::container)
            .changeEach("initContainers", ContainerDefaults::container)
            .changeEach("volumes", VolumeDefaults::volume);
    YamlScalar grace = spec.scalar("terminationGracePeriodSeconds");
    Long seconds = grace == null ? null : grace.integer();
    if (seconds != null && seconds < 0) {
      spec.put("terminationGracePeriodSeconds", 1);
    }
    serviceAccount(spec);
    return spec.done();
  }

  /** The field has an older name beside it, and both are stored. */
  private static void serviceAccount(Draft spec) {
    YamlScalar name = spec.scalar("serviceAccountName");
    YamlScalar old = spec.scalar("serviceAccount");
    if (name != null) {
      spec.put("serviceAccount", name);
    } else if (old != null) {
      spec.put("serviceAccountName", old);
    }
  }
}

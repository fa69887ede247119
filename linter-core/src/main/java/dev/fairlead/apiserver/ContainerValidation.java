package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The containers of a pod spec ({@code pkg/apis/core/validation: validateContainers,
 * validateInitContainers}).
 */
final class ContainerValidation {
  private final Struct pod;
  private final boolean template;
  private final Set<String> volumes;
  private final Review review;
  private final KubernetesVersion version;

  /**
   * @param template whether the spec stands in a pod template
   * @param volumes the names of the pod's volumes
   */
  ContainerValidation(Struct pod, boolean template, Set<String> volumes, Review review) {
    this.pod = pod;
    this.template = template;
    this.volumes = volumes;
    this.review = review;
    this.version = review.version();
  }

  void check() {
    Set<String> names = new HashSet<>();
    List<Struct> containers = pod.structs("containers");
    if (containers.isEmpty()) {
      review.required(pod.path("containers"), "a pod has at least one container");
    }
    Set<String> hostPorts = new HashSet<>();
    for (Struct container : containers) {
      common(container, names);
      restartPolicy(container);
      life(container);
      hostPorts(container, container.path(), hostPorts);
      if (pod.flag("hostNetwork")) {
        hostNetworkPorts(container);
      }
    }
    for (Struct container : pod.structs("initContainers")) {
      common(container, names);
      initContainer(container);
      FieldPath first = pod.path("initContainers").item(0);
      hostPorts(container, container.path().spelled(first.toString()), new HashSet<>());
    }
  }

  private void common(Struct container, Set<String> names) {
    String name = container.text("name");
    FieldPath path = container.path("name");
    if (name.isEmpty()) {
      review.required(path, "a container needs a name");
    } else {
      review.malformed(path, name, Formats.label1123(name));
      if (!names.add(name)) {
        review.duplicate(path, name, "another container of the pod has this name");
      }
    }
    image(container);
    ports(container);
    EnvValidation.check(container, review);
    VolumeValidation.mounts(container, volumes, review);
    String pull = container.text("imagePullPolicy");
    if (!pull.isEmpty()) {
      review.oneOf(
          container.path("imagePullPolicy"), pull, List.of("Always", "IfNotPresent", "Never"));
    }
    ResourceValidation.check(container.struct("resources"), review);
  }

  private void image(Struct container) {
    String image = container.text("image");
    if (image.isEmpty()) {
      review.required(container.path("image"), "a container needs an image");
    } else if (!template && !image.equals(image.strip())) {
      review.invalid(container.path("image"), image, "must not start or end with a space");
    }
  }

  /** Of two ports with one name in a container only the name is wrong, not the number. */
  private void ports(Struct container) {
    Set<String> names = new HashSet<>();
    for (Struct port : container.structs("ports")) {
      String name = port.text("name");
      if (!name.isEmpty()) {
        List<String> problems = Formats.portName(name);
        review.malformed(port.path("name"), name, problems);
        if (problems.isEmpty() && !names.add(name)) {
          review.duplicate(port.path("name"), name, "another port of the container has this name");
        }
      }
      long number = port.integer("containerPort");
      if (number == 0) {
        review.required(port.path("containerPort"), "a port needs its number");
      } else {
        review.malformed(
            port.path("containerPort"), Long.toString(number), Formats.portNumber(number));
      }
      long host = port.integer("hostPort");
      if (host != 0) {
        review.malformed(port.path("hostPort"), Long.toString(host), Formats.portNumber(host));
      }
      Protocols.check(port, review);
    }
  }

  /**
   * Ports of the node that two containers claim. Init containers are looked at one by one, under
   * the path of the first.
   */
  private void hostPorts(Struct container, FieldPath path, Set<String> taken) {
    int i = 0;
    for (Struct port : container.structs("ports")) {
      long number = port.integer("hostPort");
      String triple = port.text("protocol") + "/" + port.text("hostIP") + "/" + number;
      if (number != 0 && !taken.add(triple)) {
        review.duplicate(
            path.child("ports").item(i).child("hostPort"),
            triple,
            "another port of the pod claims it on the node");
      }
      i++;
    }
  }

  /** On the host network both numbers are the same; a template may leave the second out. */
  private void hostNetworkPorts(Struct container) {
    for (Struct port : container.structs("ports")) {
      long host = port.integer("hostPort");
      boolean open = template && host == 0 && version.atLeast(28);
      if (host != port.integer("containerPort") && !open) {
        review.invalid(
            port.path(version.atLeast(28) ? "hostPort" : "containerPort"),
            Long.toString(host),
            "on the host network it must be equal to containerPort");
      }
    }
  }

  private void restartPolicy(Struct container) {
    if (!container.has("restartPolicy")) {
      return;
    }
    FieldPath path = container.path("restartPolicy");
    if (version.atLeast(35)) {
      review.oneOf(path, container.text("restartPolicy"), List.of("Always", "Never", "OnFailure"));
    } else {
      review.forbidden(path, "before Kubernetes 1.35 only init containers can have one");
    }
  }

  private void initContainer(Struct container) {
    if (container.has("restartPolicy")) {
      review.oneOf(
          container.path("restartPolicy"),
          container.text("restartPolicy"),
          version.atLeast(34) ? List.of("Always", "Never", "OnFailure") : List.of("Always"));
    }
    if (container.text("restartPolicy").equals("Always")) {
      life(container);
      return;
    }
    for (String field : List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe")) {
      if (container.has(field)) {
        review.forbidden(
            container.path(field),
            "an init container runs to its end before the others: this needs restartPolicy"
                + " `Always`");
      }
    }
  }

  private void life(Struct container) {
    ProbeValidation.lifecycle(container.struct("lifecycle"), review);
    ProbeValidation.liveness(container.struct("livenessProbe"), review);
    ProbeValidation.readiness(container.struct("readinessProbe"), review);
    ProbeValidation.liveness(container.struct("startupProbe"), review);
  }
}

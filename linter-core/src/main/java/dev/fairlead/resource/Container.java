package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A container of a pod.
 *
 * @param name empty text where none is written
 */
public record Container(
    Kind kind,
    Located<String> name,
    Optional<Located<String>> image,
    List<Located<String>> command,
    List<Located<String>> args,
    List<ContainerPort> ports,
    List<EnvVar> env,
    List<EnvFrom> envFrom,
    List<Probe> probes,
    Fields fields) {
  public Container {
    command = List.copyOf(command);
    args = List.copyOf(args);
    ports = List.copyOf(ports);
    env = List.copyOf(env);
    envFrom = List.copyOf(envFrom);
    probes = List.copyOf(probes);
  }

  /** How a container runs. */
  public enum Kind {
    CONTAINER,
    /** Runs to completion before the others start; its ports are never looked up. */
    INIT,
    /**
     * An init container with {@code restartPolicy: Always}: runs along, its ports count (1.33+).
     */
    SIDECAR
  }

  static Container read(boolean init, Fields f) {
    boolean always = f.text("restartPolicy").filter(p -> p.value().equals("Always")).isPresent();
    return new Container(
        !init ? Kind.CONTAINER : always ? Kind.SIDECAR : Kind.INIT,
        f.textOr("name", ""),
        f.nonEmptyText("image"),
        f.texts("command"),
        f.texts("args"),
        f.list("ports", ContainerPort::read),
        f.list("env", EnvVar::read),
        f.list("envFrom", EnvFrom::read),
        Probe.readAll(f),
        f);
  }

  /** The whole entry. */
  public Place place() {
    return fields.place();
  }
}

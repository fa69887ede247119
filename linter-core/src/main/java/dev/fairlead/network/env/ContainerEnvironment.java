package dev.fairlead.network.env;

import dev.fairlead.resource.Container;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container is started with, if every Service of the scope exists when it starts. Defaults
 * of the image are no part of it; each variable here goes before one of the image.
 *
 * @param variables by name
 * @param command after {@code $(VAR)}; empty where Services that fight over a name make it vary
 * @param args the same
 * @param errors why the container cannot be started: a ConfigMap or Secret that is provably not
 *     there
 */
public record ContainerEnvironment(
    Container container,
    Map<String, Variable> variables,
    Optional<List<String>> command,
    Optional<List<String>> args,
    List<String> errors) {
  public ContainerEnvironment {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    command = command.map(List::copyOf);
    args = args.map(List::copyOf);
    errors = List.copyOf(errors);
  }

  /** Whether the container can be started, as far as its environment goes. */
  public boolean starts() {
    return errors.isEmpty();
  }
}

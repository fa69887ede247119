package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Network;
import dev.fairlead.network.Replicas;
import dev.fairlead.network.dns.HostsFile;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.env.ContainerEnvironment;
import dev.fairlead.network.env.Variable;
import dev.fairlead.resource.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes pods with their resolv.conf and the environment of their containers: {@code pods}. */
public final class PodsForm {
  private final JsonWriter json;

  public PodsForm(JsonWriter json) {
    this.json = json;
  }

  /** An array with one object for pods that do not differ, in the order of the input. */
  public void write(Network network) {
    json.beginArray();
    network.desiredPods().all().forEach(pods -> write(network, pods));
    json.endArray();
  }

  private void write(Network network, Replicas pods) {
    HostsFile hosts = HostsFile.of(pods, network.profile());
    ResolvConf conf = ResolvConf.of(pods.pods().spec(), pods.namespace(), network.profile());
    json.beginObject();
    json.key("pod").value(pods.target());
    json.key("count").value(pods.count());
    json.key("hostname").value(hosts.hostname().orElse("<podName>"));
    json.key("domain").value(hosts.domain());
    json.key("nameservers").any(conf.nameservers());
    json.key("searches").any(conf.searches());
    json.key("options").any(conf.options());
    json.key("containers").beginArray();
    for (Container container : pods.pods().spec().allContainers()) {
      write(network.environment().of(pods, container));
    }
    json.endArray();
    json.endObject();
  }

  private void write(ContainerEnvironment environment) {
    Container container = environment.container();
    json.beginObject();
    json.key("name").value(container.name().value());
    json.key("kind").value(container.kind().name().toLowerCase(Locale.ROOT));
    if (environment.starts()) {
      variables(environment);
      started(environment);
    } else {
      json.key("error").value(String.join("; ", environment.errors()));
    }
    json.endObject();
  }

  private void variables(ContainerEnvironment environment) {
    Map<String, String> known = new TreeMap<>();
    Map<String, List<String>> undefined = new TreeMap<>();
    Map<String, String> unknown = new TreeMap<>();
    List<String> links = new ArrayList<>();
    List<String> overrides = new ArrayList<>();
    for (Variable variable : environment.variables().values()) {
      if (variable.value() instanceof Variable.Value.Known value) {
        known.put(variable.name(), value.text());
      } else if (variable.value() instanceof Variable.Value.Undefined value) {
        undefined.put(variable.name(), value.texts());
      } else if (variable.value() instanceof Variable.Value.Unknown value) {
        unknown.put(variable.name(), value.because());
      }
      if (variable.isLink()) {
        links.add(variable.name());
      }
      if (variable.hiddenLink().isPresent()) {
        overrides.add(variable.name());
      }
    }
    links.sort(null);
    overrides.sort(null);
    json.key("env").any(known);
    part("undefined", undefined);
    part("unknown", unknown);
    json.key("links").any(links);
    if (!overrides.isEmpty()) {
      json.key("overrides").any(overrides);
    }
  }

  private void part(String key, Map<String, ?> values) {
    if (!values.isEmpty()) {
      json.key(key).any(values);
    }
  }

  private void started(ContainerEnvironment environment) {
    Optional<List<String>> command = environment.command();
    Optional<List<String>> args = environment.args();
    if (command.isEmpty() || args.isEmpty()) {
      json.key("commandUndefined").value(true);
      return;
    }
    if (!command.get().isEmpty()) {
      json.key("command").any(command.get());
    }
    if (!args.get().isEmpty()) {
      json.key("args").any(args.get());
    }
  }
}

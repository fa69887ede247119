package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.env.ServiceLinks;
import dev.fairlead.network.reference.ServiceNames.Where;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvFrom;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Uses of variables that only the kubelet makes, for the Services of a pod's namespace: {@code
 * $(ORDERS_SERVICE_HOST)}. Where it does not make one, Kubernetes leaves {@code $(...)} as it
 * stands.
 */
final class ServiceVariables {
  private static final String HOST = "_SERVICE_HOST";
  private static final String PORT = "_SERVICE_PORT";

  private final Network network;
  private final ServiceNames names;

  ServiceVariables(Network network, ServiceNames names) {
    this.network = network;
    this.names = names;
  }

  /** The name of the Service in a variable's name, empty text if it is no such variable. */
  static String serviceIn(String variable) {
    int host = variable.lastIndexOf(HOST);
    int port = variable.lastIndexOf(PORT);
    boolean isHost = host > 0 && host + HOST.length() == variable.length();
    boolean isPort =
        port > 0
            && (port + PORT.length() == variable.length()
                || variable.charAt(port + PORT.length()) == '_');
    int end = isHost ? host : isPort ? port : -1;
    return end < 0 ? "" : variable.substring(0, end).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Collects the uses in a text.
   *
   * @param shell whether a shell expands {@code $NAME} too; an image may then define the name
   */
  static void collect(Site site, Located<String> text, boolean shell, Collected collected) {
    String value = text.value();
    for (int at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at + 1)) {
      if (at + 1 >= value.length()) {
        return;
      }
      char open = value.charAt(at + 1);
      boolean escaped = at > 0 && value.charAt(at - 1) == '$';
      boolean expanded = open == '(' && !escaped;
      boolean braced = open == '{' && shell;
      int start = expanded || braced ? at + 2 : at + 1;
      int end = nameEnd(value, start);
      boolean closed =
          expanded
              ? value.startsWith(")", end)
              : !braced || (value.startsWith("}", end) && !value.startsWith(":-", end));
      if ((expanded || shell) && closed && !serviceIn(value.substring(start, end)).isEmpty()) {
        Located<String> name = TextPlaces.of(text).located(value, new Span(start, end));
        collected.add(
            site,
            new Target(
                Target.Form.VARIABLE,
                name,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                expanded));
      }
    }
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  /** What a use means in the container where it stands. */
  Resolution resolve(Site site, Target target) {
    Located<String> variable = target.host();
    ObjectMeta from = site.holder().meta();
    Where where = Where.own(from);
    String name = serviceIn(variable.value());
    if (name.equals("kubernetes")) {
      return new Resolution.ApiServer();
    }
    Container container = site.container().orElse(null);
    if (container != null) {
      Optional<Resolution> own = declared(container, from, variable);
      if (own.isPresent()) {
        return own.get();
      }
    }
    List<Service> services = names.find(name, where);
    return services.isEmpty()
        ? names.missing(name, variable.place(), where)
        : given(services.get(services.size() - 1), variable.value(), site);
  }

  private Resolution given(Service service, String variable, Site site) {
    Set<String> made = ServiceLinks.of(service, network.profile()).values().keySet();
    if (made.isEmpty()) {
      return new Resolution.VariableMissing(service, Resolution.VariableMissing.Why.NO_CLUSTER_IP);
    }
    if (!made.contains(variable)) {
      return new Resolution.VariableMissing(service, Resolution.VariableMissing.Why.NO_SUCH_PORT);
    }
    boolean disabled =
        site.holder() instanceof Workload workload
            && !workload.podSpec().enableServiceLinks().value();
    return disabled
        ? new Resolution.VariableMissing(service, Resolution.VariableMissing.Why.LINKS_DISABLED)
        : new Resolution.Found(service, Optional.empty());
  }

  /** What a container's own variables say of the name; empty where they do not have it. */
  private Optional<Resolution> declared(
      Container container, ObjectMeta from, Located<String> variable) {
    for (EnvVar own : container.env()) {
      if (own.name().value().equals(variable.value())) {
        return Optional.of(
            ServiceNames.unknown(
                Doubt.Kind.OPEN_WORLD, "the container sets it itself", own.place()));
      }
    }
    for (EnvFrom source : container.envFrom()) {
      ConfigData data =
          network
              .objects()
              .find(
                  ConfigData.class,
                  "",
                  source.secret() ? "Secret" : "ConfigMap",
                  source.name().value(),
                  from);
      if (data == null || keys(data, source.prefix()).contains(variable.value())) {
        return Optional.of(
            ServiceNames.unknown(
                Doubt.Kind.OPEN_WORLD, source.name() + " may set it", source.place()));
      }
    }
    return Optional.empty();
  }

  private static Set<String> keys(ConfigData data, String prefix) {
    Set<String> keys = new HashSet<>();
    data.data().all().forEach(l -> keys.add(prefix + l.key()));
    data.encoded().all().forEach(l -> keys.add(prefix + l.key()));
    return keys;
  }
}

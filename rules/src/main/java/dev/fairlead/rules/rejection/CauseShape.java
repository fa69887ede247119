package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.resource.Resource;
import dev.fairlead.schema.ApiVersionStatus;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.schema.Schema;
import java.util.Locale;
import java.util.Set;

/**
 * A cause, seen without the numbers of list items: {@code spec.ports[1].name} is {@code
 * spec.ports.name}.
 *
 * @param path the field without {@code [0]}; map keys in brackets stay
 * @param written the characters at the cause's place
 */
record CauseShape(Cause cause, String path, String written) {
  /** Fields that hold a port number or a port name, by their last step. */
  private static final Set<String> PORTS =
      Set.of(
          "port",
          "targetPort",
          "nodePort",
          "containerPort",
          "hostPort",
          "number",
          "servicePort",
          "endPort",
          "healthCheckNodePort");

  /** Fields whose name is that of a port, by their end. */
  private static final Set<String> PORT_NAMES =
      Set.of("ports.name", "service.port.name", "backend.service.port.name");

  private static final Set<String> KINDS =
      Set.of("Service", "Ingress", "NetworkPolicy", "Endpoints", "EndpointSlice", "IngressClass");

  /** Steps of a path within pods that have to do with networking. */
  private static final Set<String> STEPS =
      Set.of(
          "selector",
          "labels",
          "ports",
          "env",
          "envFrom",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "hostNetwork",
          "dnsPolicy",
          "dnsConfig",
          "hostAliases",
          "hostname",
          "subdomain",
          "serviceName",
          "enableServiceLinks");

  static CauseShape of(Cause cause) {
    return new CauseShape(cause, withoutIndices(cause.field()), cause.place().text());
  }

  /** The path without the numbers of list items. */
  static String withoutIndices(String field) {
    StringBuilder path = new StringBuilder(field.length());
    int i = 0;
    while (i < field.length()) {
      int close = field.charAt(i) == '[' ? field.indexOf(']', i) : -1;
      if (close > i + 1 && isNumber(field, i + 1, close)) {
        i = close + 1;
      } else {
        path.append(field.charAt(i++));
      }
    }
    return path.toString();
  }

  boolean is(Cause.Type type) {
    return cause.type() == type;
  }

  /** Whether the path ends in these steps. */
  boolean at(String end) {
    return path.endsWith(end)
        && (path.length() == end.length() || path.charAt(path.length() - end.length() - 1) == '.');
  }

  /** Whether it is about a port: its number, or a name that refers to one or is one. */
  boolean isPort() {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return PORTS.contains(last) || isPortName();
  }

  boolean isPortName() {
    return PORT_NAMES.stream().anyMatch(this::at);
  }

  /**
   * Whether labels stand at the wrong level of a selector: right below a LabelSelector, or under
   * {@code matchLabels} in a plain one.
   */
  boolean isBareSelector() {
    int end = path.toLowerCase(Locale.ROOT).indexOf("selector.");
    return (is(Cause.Type.UNKNOWN_FIELD) && end >= 0)
        || (is(Cause.Type.TYPE_MISMATCH) && at("spec.selector"));
  }

  /** Whether the kind was served by an older version under this name. */
  boolean isRemovedKind(Resource resource) {
    return Schema.of(KubernetesVersion.newest())
            .status(resource.meta().apiVersion(), resource.meta().kind().value())
        instanceof ApiVersionStatus.Removed;
  }

  /** Whether the kind is defined by a CustomResourceDefinition. */
  boolean isCustom(Resource resource) {
    return Schema.of(KubernetesVersion.newest())
            .status(resource.meta().apiVersion(), resource.meta().kind().value())
        instanceof ApiVersionStatus.Custom;
  }

  /** Whether the cause touches what decides who reaches whom. */
  boolean isAboutNetworking(Resource resource) {
    if (KINDS.contains(resource.meta().kind().value())) {
      return true;
    }
    for (String step : path.split("\\.", -1)) {
      if (STEPS.contains(step)) {
        return true;
      }
    }
    return cause.instead().filter(STEPS::contains).isPresent();
  }

  /** Whether a plain scalar became a boolean or a number where text is required. */
  boolean isRetypedText() {
    return is(Cause.Type.TYPE_MISMATCH) && cause.detail().endsWith("write it in quotes");
  }

  boolean isNodePort() {
    return at("spec.ports.nodePort");
  }

  /** Whether the value is a node port that a cluster hands out, by default from 30000 to 32767. */
  boolean isInNodePortRange() {
    return isPlainNumber()
        && written.length() == 5
        && Integer.parseInt(written) >= 30000
        && Integer.parseInt(written) <= 32767;
  }

  /** Whether the value is a number in quotes. */
  boolean isQuotedNumber() {
    int last = written.length() - 1;
    return last > 1
        && (written.charAt(0) == '"' || written.charAt(0) == '\'')
        && isNumber(written, 1, last);
  }

  /** Whether the value is a number as written. */
  boolean isPlainNumber() {
    int from = written.startsWith("-") ? 1 : 0;
    return written.length() > from && isNumber(written, from, written.length());
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}

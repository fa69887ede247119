package dev.fairlead.input;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest needs from another one: a Service its pods, a StatefulSet and an Ingress their
 * Services, a container the Services in its environment.
 */
final class References {
  private static final List<String> HOST_VARIABLES =
      List.of("host", "hostname", "addr", "address", "server", "endpoint", "url", "uri");

  private final List<Reference> found = new ArrayList<>();
  private final String namespace;

  /** Pods with these labels, or without a selector a Service of this name. */
  record Reference(String namespace, @Nullable YamlMapping selector, String service) {}

  private References(String namespace) {
    this.namespace = namespace;
  }

  static List<Reference> of(YamlMapping root, ObjectKey key) {
    References references = new References(key.namespace());
    YamlNode spec = root.get("spec");
    if (key.group().isEmpty() && spec instanceof YamlMapping mapping) {
      references.collect(mapping, key.kind());
    }
    return references.found;
  }

  private void collect(YamlMapping spec, String kind) {
    switch (kind) {
      case "Service":
        YamlMapping selector = spec.mapping("selector");
        if (selector != null && selector.size() > 0) {
          found.add(new Reference(namespace, selector, ""));
        }
        break;
      case "StatefulSet":
        String governing = spec.string("serviceName");
        if (governing != null) {
          service(governing);
        }
        environment(spec);
        break;
      case "Ingress":
        Set<String> backends = new LinkedHashSet<>();
        backends(spec, backends);
        backends.forEach(this::service);
        break;
      default:
        environment(spec);
    }
  }

  private void service(String name) {
    found.add(new Reference(namespace, null, name));
  }

  /**
   * The Services behind an Ingress in both spellings: {@code service.name} and {@code serviceName}.
   */
  private static void backends(YamlNode node, Set<String> backends) {
    if (node instanceof YamlMapping mapping) {
      YamlMapping service = mapping.mapping("service");
      String name = service == null ? mapping.string("serviceName") : service.string("name");
      if (name != null) {
        backends.add(name);
      }
      mapping.entries().forEach(entry -> backends(entry.value(), backends));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> backends(item, backends));
    }
  }

  /** The variables of all containers below a node. */
  private void environment(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping variable : mapping.mappings("env")) {
        YamlScalar value = variable.scalar("value");
        String name = variable.string("name");
        if (value != null && name != null) {
          host(name, value.text());
        }
      }
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (!entry.name().equals("env")) {
          environment(entry.value());
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(this::environment);
    }
  }

  /** A URL, {@code host:port}, or a bare host in a variable whose name says so. */
  private void host(String variable, String value) {
    int scheme = value.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int end = start;
    while (end < value.length() && isHostCharacter(value.charAt(end))) {
      end++;
    }
    boolean port =
        end + 1 < value.length()
            && value.charAt(end) == ':'
            && Character.isDigit(value.charAt(end + 1));
    if (scheme < 0 && !port && !(end == value.length() && namesHost(variable))) {
      return;
    }
    String[] labels = value.substring(start, end).split("\\.", -1);
    boolean qualified = labels.length == 2 || (labels.length > 2 && labels[2].equals("svc"));
    if (labels.length == 1 && !labels[0].isEmpty()) {
      service(labels[0]);
    } else if (qualified) {
      found.add(new Reference(labels[1], null, labels[0]));
    }
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }

  private static boolean namesHost(String variable) {
    String lower = variable.toLowerCase(Locale.ROOT);
    return HOST_VARIABLES.contains(lower.substring(lower.lastIndexOf('_') + 1));
  }
}

package dev.fairlead.lint.config;

import dev.fairlead.resource.Located;
import dev.fairlead.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of a cluster section that have a form of their own. */
final class ClusterValues {
  private static final List<String> FAMILIES = List.of("IPv4", "IPv6");

  private final Section section;
  private final Mistakes mistakes;

  ClusterValues(Section section, Mistakes mistakes) {
    this.section = section;
    this.mistakes = mistakes;
  }

  Optional<Located<String>> version() {
    Optional<Located<String>> version = section.text("version");
    if (version.isPresent() && KubernetesVersion.tryParse(version.get().value()).isEmpty()) {
      mistakes.add(
          version.get().place(),
          "unknown Kubernetes version '"
              + version.get().value()
              + "'; known are 1."
              + KubernetesVersion.OLDEST_MINOR
              + " to 1."
              + KubernetesVersion.NEWEST_MINOR);
    }
    return version;
  }

  Optional<Located<String>> domain() {
    Optional<Located<String>> domain = section.text("domain");
    domain
        .filter(name -> !isHost(name.value()))
        .ifPresent(
            name ->
                mistakes.add(
                    name.place(),
                    "'domain' takes a DNS name such as cluster.local, not '" + name.value() + "'"));
    return domain;
  }

  List<Located<String>> families() {
    List<Located<String>> families = section.texts("ipFamilies");
    Set<String> seen = new HashSet<>();
    for (Located<String> family : families) {
      if (!FAMILIES.contains(family.value())) {
        mistakes.unknown(family.place(), "IP family", family.value(), FAMILIES);
      } else if (!seen.add(family.value())) {
        mistakes.add(family.place(), "'" + family.value() + "' stands here twice");
      }
    }
    return families;
  }

  List<Located<String>> hosts() {
    List<Located<String>> hosts = section.texts("externalHosts");
    for (Located<String> host : hosts) {
      String name = host.value();
      if (!isHost(name.startsWith("*.") ? name.substring(2) : name)) {
        String bare = bareHost(name);
        String hint = isHost(bare) ? "; write '" + bare + "'" : "";
        mistakes.add(host.place(), "no host name: '" + name + "'" + hint);
      }
    }
    return hosts;
  }

  List<Located<String>> services() {
    List<Located<String>> services = new ArrayList<>();
    for (Located<String> service : section.texts("services")) {
      String[] parts = service.value().split("/", -1);
      boolean sound =
          parts.length == 2
              && isHost(parts[0])
              && parts[0].indexOf('.') < 0
              && (parts[1].equals("*") || isHost(parts[1]));
      if (sound) {
        services.add(service);
      } else {
        mistakes.add(
            service.place(),
            "a Service is given as namespace/name or namespace/*, not '" + service.value() + "'");
      }
    }
    return services;
  }

  /** What is left of a URL or an address with a port. */
  private static String bareHost(String text) {
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    for (int i = 0; i < rest.length(); i++) {
      if (":/?".indexOf(rest.charAt(i)) >= 0) {
        return rest.substring(0, i);
      }
    }
    return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
  }

  /** Labels of lower-case letters, digits and dashes, as in DNS. */
  private static boolean isHost(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (i == start || text.charAt(start) == '-' || text.charAt(i - 1) == '-') {
          return false;
        }
        start = i + 1;
      } else if (!isLabelCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}

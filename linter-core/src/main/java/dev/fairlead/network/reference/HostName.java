package dev.fairlead.network.reference;

import dev.fairlead.network.reference.text.Hosts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A host name taken apart as a name of a cluster: {@code
 * [endpoint.]service[.namespace[.svc[.zone]]]} or {@code _port._protocol.service...}.
 *
 * @param labels what stands left of {@code svc}, or all labels where there is no {@code svc}
 * @param qualified whether {@code svc} is there, so that the last of {@code labels} is a namespace
 * @param zone what stands right of {@code svc}; empty text where nothing does
 * @param srv port and protocol of an SRV name; they are no part of {@code labels} then
 */
record HostName(List<String> labels, boolean qualified, String zone, Optional<Srv> srv) {
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

  /** Last labels of names outside: of public domains, and of the private ones that people use. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "com",
          "net",
          "org",
          "io",
          "dev",
          "app",
          "edu",
          "gov",
          "mil",
          "int",
          "info",
          "biz",
          "co",
          "uk",
          "de",
          "fr",
          "jp",
          "cn",
          "us",
          "eu",
          "ru",
          "in",
          "br",
          "au",
          "ca",
          "nl",
          "ch",
          "it",
          "es",
          "se",
          "no",
          "at",
          "pl",
          "cz",
          "kr",
          "tw",
          "cloud",
          "ai",
          "me",
          "tv",
          "xyz",
          "sh",
          "run",
          "tech",
          "site",
          "online",
          "store",
          "page",
          "ly",
          "to",
          "gg",
          "ms",
          "aws",
          "azure",
          "google",
          "local",
          "localhost",
          "internal",
          "lan",
          "home",
          "corp",
          "private",
          "intranet",
          "test",
          "example",
          "invalid",
          "localdomain",
          "arpa",
          "onion",
          "consul",
          "nip",
          "docker");

  HostName {
    labels = List.copyOf(labels);
  }

  /**
   * The part of an SRV name in front.
   *
   * @param port without its underscore
   * @param protocol without its underscore
   * @param portable whether both have their underscore
   */
  record Srv(String port, String protocol, boolean portable) {}

  /** Takes a name apart; DNS does not tell small letters from capitals. */
  static HostName parse(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    List<String> all = List.of(lower.split("\\.", -1));
    int svc = all.lastIndexOf("svc");
    boolean qualified = svc > 0;
    List<String> labels = qualified ? all.subList(0, svc) : all;
    String zone = qualified ? String.join(".", all.subList(svc + 1, all.size())) : "";
    Optional<Srv> srv = srv(labels);
    return new HostName(
        srv.isPresent() ? labels.subList(2, labels.size()) : labels, qualified, zone, srv);
  }

  private static Optional<Srv> srv(List<String> labels) {
    if (labels.size() < 3) {
      return Optional.empty();
    }
    String port = labels.get(0);
    String protocol = labels.get(1);
    boolean marked = port.startsWith("_");
    boolean known = PROTOCOLS.contains(withoutMark(protocol));
    if (!known || (!marked && !protocol.startsWith("_"))) {
      return Optional.empty();
    }
    boolean portable = marked && protocol.startsWith("_");
    return Optional.of(new Srv(withoutMark(port), withoutMark(protocol), portable));
  }

  private static String withoutMark(String label) {
    return label.startsWith("_") ? label.substring(1) : label;
  }

  /** Whether it is a name of the cluster whatever the cluster holds, if its zone is this one. */
  boolean isOfZone(String clusterDomain) {
    return qualified && (zone.isEmpty() || zone.equals(clusterDomain));
  }

  /** Whether the last label is one that names outside of clusters end in. */
  boolean hasPublicSuffix() {
    return SUFFIXES.contains(labels.get(labels.size() - 1));
  }

  String last() {
    return labels.get(labels.size() - 1);
  }

  /** Whether a text can be the name of a Service or namespace at all. */
  static boolean isObjectName(String text) {
    return Hosts.isName(text) && text.indexOf('.') < 0 && text.indexOf('_') < 0;
  }
}

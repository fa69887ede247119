package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.resource.Generic;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of an Ingress' {@code tls} that cannot serve the hosts of its rules. */
public sealed interface TlsGap {
  Ingress ingress();

  /**
   * No host of {@code tls} is one that the scope has rules for: clients are shown the default
   * certificate.
   *
   * @param host the first host of {@code tls}
   * @param rule the first host of the rules
   */
  record OtherHost(Ingress ingress, Located<String> host, Located<String> rule) implements TlsGap {}

  /** The Secret is there in another namespace, where the Ingress cannot use it. */
  record OtherNamespace(Ingress ingress, Located<String> secret, Resource there)
      implements TlsGap {}

  /** The gaps of an Ingress. */
  static List<TlsGap> of(Network network, Ingress ingress) {
    List<TlsGap> gaps = new ArrayList<>();
    otherHost(network, ingress).ifPresent(gaps::add);
    for (Ingress.Tls tls : ingress.tls()) {
      tls.secretName().flatMap(name -> otherNamespace(network, ingress, name)).ifPresent(gaps::add);
    }
    return List.copyOf(gaps);
  }

  private static Optional<TlsGap> otherHost(Network network, Ingress ingress) {
    List<Located<String>> hosts = ingress.tls().stream().flatMap(t -> t.hosts().stream()).toList();
    List<Located<String>> own = ruleHosts(ingress);
    boolean opaque =
        hosts.stream().anyMatch(h -> Placeholder.in(h.value()))
            || own.stream().anyMatch(h -> Placeholder.in(h.value()))
            || own.size() < ingress.rules().size();
    boolean noneCovered =
        network
            .all(Ingress.class)
            .flatMap(each -> ruleHosts(each).stream())
            .noneMatch(rule -> hosts.stream().anyMatch(h -> meet(h.value(), rule.value())));
    return !hosts.isEmpty() && !own.isEmpty() && !opaque && noneCovered
        ? Optional.of(new OtherHost(ingress, hosts.get(0), own.get(0)))
        : Optional.empty();
  }

  private static List<Located<String>> ruleHosts(Ingress ingress) {
    return ingress.rules().stream().flatMap(rule -> rule.host().stream()).toList();
  }

  /** Whether one is the other, or a wildcard with the other below it. */
  private static boolean meet(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return Hostnames.ingressMatches(a, b) || Hostnames.ingressMatches(b, a);
  }

  private static Optional<TlsGap> otherNamespace(
      Network network, Ingress ingress, Located<String> secret) {
    List<Resource> named = network.objects().named("", "Secret", secret.value());
    boolean here = named.stream().anyMatch(s -> s.meta().mayShareNamespaceWith(ingress.meta()));
    return named.isEmpty() || here || isMade(network, ingress, secret.value())
        ? Optional.empty()
        : Optional.of(new OtherNamespace(ingress, secret, named.get(0)));
  }

  /** Whether cert-manager makes the Secret where the Ingress is. */
  private static boolean isMade(Network network, Ingress ingress, String secret) {
    for (Labels.Label annotation : ingress.meta().annotations().all()) {
      if (annotation.key().startsWith("cert-manager.io/")
          || annotation.key().endsWith("/tls-acme")) {
        return true;
      }
    }
    return network
        .all(Generic.class)
        .filter(r -> r.meta().mayShareNamespaceWith(ingress.meta()))
        .flatMap(r -> r.fields().fields("spec").stream())
        .flatMap(spec -> spec.text("secretName").stream())
        .anyMatch(name -> name.value().equals(secret));
  }
}

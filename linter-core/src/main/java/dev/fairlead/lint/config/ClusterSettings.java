package dev.fairlead.lint.config;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Platform;
import dev.fairlead.resource.Located;
import dev.fairlead.schema.KubernetesVersion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of the cluster; what is left out is not known, or as Kubernetes has it by default.
 *
 * @param version a minor that is known here
 * @param domain the DNS zone, without a trailing dot
 * @param ipFamilies of the Service range, the default one first
 * @param networkPlugin the CNI plugin, in lower case
 * @param ingressController in lower case
 * @param mesh in lower case; {@code none} if there is none
 * @param defaultIngressClass {@code none} if an Ingress without a class is served by nobody
 * @param externalHosts hosts outside; {@code *.} stands for every name below
 * @param services Services that the manifests do not have: {@code namespace/name}, {@code
 *     namespace/*}
 */
public record ClusterSettings(
    Optional<Located<String>> version,
    Optional<Located<String>> domain,
    List<Located<String>> ipFamilies,
    Optional<Located<String>> networkPlugin,
    Optional<Located<String>> ingressController,
    Optional<Located<String>> mesh,
    Optional<Located<String>> defaultIngressClass,
    List<Located<String>> externalHosts,
    List<Located<String>> services) {
  static final List<String> KEYS =
      List.of(
          "version",
          "domain",
          "ipFamilies",
          "networkPlugin",
          "ingressController",
          "mesh",
          "defaultIngressClass",
          "externalHosts",
          "services");

  /** Nothing is said. */
  public static final ClusterSettings NONE =
      new ClusterSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  public ClusterSettings {
    ipFamilies = List.copyOf(ipFamilies);
    externalHosts = List.copyOf(externalHosts);
    services = List.copyOf(services);
  }

  static ClusterSettings read(Section section, Mistakes mistakes) {
    section.keys(KEYS);
    ClusterValues values = new ClusterValues(section, mistakes);
    return new ClusterSettings(
        values.version(),
        values.domain(),
        values.families(),
        section.text("networkPlugin"),
        section.text("ingressController"),
        section.text("mesh"),
        section.text("defaultIngressClass"),
        values.hosts(),
        values.services());
  }

  /** A profile with what is said here in place of what it had. */
  public ClusterProfile over(ClusterProfile base) {
    Platform known = base.platform();
    return new ClusterProfile(
        version
            .flatMap(v -> KubernetesVersion.tryParse(v.value()))
            .map(KubernetesVersion::minor)
            .orElse(base.minor()),
        domain.map(Located::value).orElse(base.clusterDomain()),
        ipFamilies.isEmpty() ? base.ipFamilies() : InputSettings.texts(ipFamilies),
        base.dnsServer(),
        base.apiServer(),
        base.nodes(),
        base.declared() || version.isPresent(),
        new Platform(
            lower(networkPlugin).or(known::networkPlugin),
            lower(ingressController).or(known::ingressController),
            lower(mesh).or(known::mesh),
            defaultIngressClass.map(Located::value).or(known::defaultIngressClass),
            and(known.externalHosts(), externalHosts),
            and(known.externalServices(), services),
            known.podTemplates()),
        base.podStateAnnotation());
  }

  /** What is said, by key. */
  public Map<String, List<Located<String>>> values() {
    Map<String, List<Located<String>>> values = new LinkedHashMap<>();
    values.put("version", version.stream().toList());
    values.put("domain", domain.stream().toList());
    values.put("ipFamilies", ipFamilies);
    values.put("networkPlugin", networkPlugin.stream().toList());
    values.put("ingressController", ingressController.stream().toList());
    values.put("mesh", mesh.stream().toList());
    values.put("defaultIngressClass", defaultIngressClass.stream().toList());
    values.put("externalHosts", externalHosts);
    values.put("services", services);
    return values;
  }

  private static Optional<String> lower(Optional<Located<String>> word) {
    return word.map(w -> w.value().toLowerCase(Locale.ROOT));
  }

  private static Set<String> and(Set<String> some, List<Located<String>> more) {
    Set<String> all = new HashSet<>(some);
    more.forEach(each -> all.add(each.value()));
    return all;
  }
}

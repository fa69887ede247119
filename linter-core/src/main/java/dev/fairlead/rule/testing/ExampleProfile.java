package dev.fairlead.rule.testing;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Platform;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The cluster of an example that has a block named {@code fairlead.yaml}: what stands under {@code
 * cluster}, as in the configuration of a project. Of its keys those are read that rules ask for.
 */
final class ExampleProfile {
  static final String FILE = "fairlead.yaml";

  private ExampleProfile() {}

  /** The profile that a configuration asks for; the usual one where it says nothing. */
  static ClusterProfile of(List<Document> configuration) {
    ClusterProfile usual = ClusterProfile.DEFAULT;
    YamlMapping root = configuration.isEmpty() ? null : configuration.get(0).mapping();
    YamlMapping cluster = root == null ? null : root.mapping("cluster");
    if (cluster == null) {
      return usual;
    }
    Fields said = new Fields(cluster);
    Optional<String> domain = text(said, "domain");
    ClusterProfile profile =
        domain.isPresent()
            ? new ClusterProfile(usual.minor(), domain.get(), usual.ipFamilies())
            : usual;
    return profile.with(
        new Platform(
            text(said, "networkPlugin"),
            text(said, "ingressController"),
            text(said, "mesh"),
            text(said, "defaultIngressClass"),
            new HashSet<>(said.texts("externalHosts").stream().map(Located::value).toList()),
            new HashSet<>(said.texts("services").stream().map(Located::value).toList()),
            Platform.UNKNOWN.podTemplates()));
  }

  private static Optional<String> text(Fields said, String key) {
    return said.nonEmptyText(key).map(Located::value);
  }
}

package dev.fairlead.apiserver;

import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.util.List;

/** Manifests as text, sent to a server of a minor. */
final class Creating {
  private static final List<String> DUAL_STACK = List.of("IPv4", "IPv6");

  private Creating() {}

  static List<Document> read(String yaml) {
    return new SnakeYamlReader().read(new SourceFile("manifests.yaml", yaml));
  }

  static List<Verdict> all(String yaml) {
    return all(36, yaml);
  }

  static List<Verdict> all(int minor, String yaml) {
    return ApiServer.of(new KubernetesVersion(minor), DUAL_STACK).create(read(yaml));
  }

  static List<Verdict> all(ServerOptions options, String yaml) {
    return ApiServer.of(options, CustomResources.NONE).create(read(yaml));
  }

  static ServerOptions options() {
    return ServerOptions.of(KubernetesVersion.newest(), DUAL_STACK);
  }

  static YamlMapping stored(String yaml) {
    return stored(36, yaml);
  }

  static YamlMapping stored(int minor, String yaml) {
    return ((Verdict.Accepted) all(minor, yaml).get(0)).object();
  }

  static Verdict.Rejected rejected(String yaml) {
    return (Verdict.Rejected) all(yaml).get(0);
  }

  /** {@code TYPE field} of each cause; empty where the only document is accepted. */
  static List<String> causes(int minor, String yaml) {
    return causes(all(minor, yaml).get(0));
  }

  static List<String> causes(String yaml) {
    return causes(36, yaml);
  }

  static List<String> causes(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected ? words(rejected.causes()) : List.of();
  }

  static List<String> words(List<Cause> causes) {
    return causes.stream().map(cause -> cause.type() + " " + cause.field()).toList();
  }
}

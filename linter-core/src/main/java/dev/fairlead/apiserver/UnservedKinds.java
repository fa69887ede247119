package dev.fairlead.apiserver;

import dev.fairlead.schema.ApiVersionStatus;
import dev.fairlead.schema.KubernetesVersion;
import java.util.Optional;

/** Says why a kind is not served, and what to write instead. */
final class UnservedKinds {
  private UnservedKinds() {}

  static String detail(
      ApiVersionStatus status, String apiVersion, String kind, KubernetesVersion version) {
    String what = "`" + kind + "` in `" + apiVersion + "`";
    if (status instanceof ApiVersionStatus.Removed removed) {
      return what
          + " was removed in Kubernetes 1."
          + removed.minor()
          + removed.replacement().map(r -> ": write `" + r + "`").orElse(", without replacement");
    }
    if (status instanceof ApiVersionStatus.NotYetServed later) {
      return what
          + " comes with Kubernetes 1."
          + later.minor()
          + later.instead().map(r -> ": until then write `" + r + "`").orElse("");
    }
    if (status instanceof ApiVersionStatus.Unknown unknown) {
      return "there is no " + what + " in Kubernetes " + version + meant(unknown, apiVersion, kind);
    }
    throw new IllegalStateException("no words for " + status);
  }

  private static String meant(ApiVersionStatus.Unknown unknown, String apiVersion, String kind) {
    Optional<String> version = unknown.apiVersion().filter(v -> !v.equals(apiVersion));
    Optional<String> other = unknown.kind().filter(k -> !k.equals(kind));
    if (version.isPresent() && other.isPresent()) {
      return ": write `" + other.get() + "` in `" + version.get() + "`";
    }
    return version.or(() -> other).map(m -> ": write `" + m + "`").orElse("");
  }
}

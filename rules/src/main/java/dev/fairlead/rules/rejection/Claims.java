package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.apiserver.Cause.Type;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.List;

/**
 * Which rule speaks of which cause of rejection. The first line that fits decides; a cause that no
 * line fits belongs to {@code api-rejected}.
 */
final class Claims {
  /** The rule that has what no other claims. */
  static final String REST = "api-rejected";

  private static final List<Claim> TABLE =
      List.of(
          claim("removed-api-version", (r, c) -> c.is(Type.NO_KIND_MATCH) && c.isRemovedKind(r)),
          claim("selector-missing-match-labels", (r, c) -> c.isBareSelector()),
          claim("unknown-field", (r, c) -> c.is(Type.UNKNOWN_FIELD)),
          claim("annotation-not-string", (r, c) -> c.isRetypedText() && c.at("annotations")),
          claim("env-value-not-string", (r, c) -> c.isRetypedText() && c.at("env.value")),
          claim("quoted-port-number", (r, c) -> c.isPort() && c.isQuotedNumber()),
          claim("implicit-yaml-type", (r, c) -> c.isRetypedText()),
          claim("ingress-class-set-twice", (r, c) -> c.at("kubernetes.io/ingress.class")),
          claim(
              "duplicate-service-port",
              (r, c) ->
                  r instanceof Service
                      && c.is(Type.DUPLICATE)
                      && (c.at("spec.ports") || c.at("spec.ports.name"))),
          claim(
              "service-port-unnamed",
              (r, c) -> r instanceof Service && c.is(Type.REQUIRED) && c.at("spec.ports.name")),
          claim(
              "duplicate-port-name",
              (r, c) -> c.is(Type.DUPLICATE) && c.at("ports.name") && !(r instanceof Service)),
          claim(
              "invalid-port-name",
              (r, c) -> c.isPort() && c.is(Type.INVALID) && !c.isPlainNumber()),
          claim("invalid-protocol", (r, c) -> c.is(Type.NOT_SUPPORTED) && c.at("ports.protocol")),
          claim("node-port-conflict", (r, c) -> c.isNodePort() && c.isInNodePortRange()),
          claim("node-port-out-of-range", (r, c) -> c.isNodePort() && c.is(Type.INVALID)),
          claim(
              "headless-with-node-port",
              (r, c) -> r instanceof Service s && s.isHeadless() && c.at("spec.clusterIPs")),
          claim(
              "invalid-service-name",
              (r, c) -> r instanceof Service && c.is(Type.INVALID) && c.at("metadata.name")),
          claim(
              "workload-selector-mismatch",
              (r, c) ->
                  r instanceof Workload
                      && (c.at("spec.selector") || c.at("spec.template.metadata.labels"))));

  private Claims() {}

  /** The id of the rule that a cause belongs to. */
  static String owner(Resource resource, Cause cause) {
    CauseShape shape = CauseShape.of(cause);
    for (Claim claim : TABLE) {
      if (claim.test().fits(resource, shape)) {
        return claim.rule();
      }
    }
    return REST;
  }

  private static Claim claim(String rule, Test test) {
    return new Claim(rule, test);
  }

  private record Claim(String rule, Test test) {}

  /** Whether a cause of an object is meant. */
  private interface Test {
    boolean fits(Resource resource, CauseShape cause);
  }
}

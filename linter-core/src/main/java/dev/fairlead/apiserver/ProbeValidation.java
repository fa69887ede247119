package dev.fairlead.apiserver;

import dev.fairlead.source.YamlScalar;
import java.util.List;

/**
 * Probes and lifecycle handlers ({@code validateProbe}, {@code validateHandler}). Whether a named
 * port exists is not asked here: the kubelet looks it up at run time.
 */
final class ProbeValidation {
  private static final List<String> PROBE_HANDLERS =
      List.of("exec", "httpGet", "tcpSocket", "grpc");
  private static final List<String> LIFECYCLE_HANDLERS =
      List.of("exec", "httpGet", "tcpSocket", "sleep");

  private ProbeValidation() {}

  /** A liveness or startup probe. */
  static void liveness(Struct probe, Review review) {
    if (probe.isNil()) {
      return;
    }
    probe(probe, review);
    if (probe.integer("successThreshold") != 1) {
      review.invalid(
          probe.path("successThreshold"),
          Long.toString(probe.integer("successThreshold")),
          "one success is enough for this probe: it must be 1");
    }
  }

  static void readiness(Struct probe, Review review) {
    if (probe.isNil()) {
      return;
    }
    probe(probe, review);
    if (probe.has("terminationGracePeriodSeconds")) {
      review.invalid(
          probe.path("terminationGracePeriodSeconds"),
          Long.toString(probe.integer("terminationGracePeriodSeconds")),
          "a readiness probe terminates nothing: remove it");
    }
  }

  private static void probe(Struct probe, Review review) {
    handler(probe, PROBE_HANDLERS, review);
    for (String field :
        List.of(
            "initialDelaySeconds",
            "timeoutSeconds",
            "periodSeconds",
            "successThreshold",
            "failureThreshold")) {
      review.notNegative(probe, field);
    }
    if (probe.has("terminationGracePeriodSeconds")
        && probe.integer("terminationGracePeriodSeconds") <= 0) {
      review.invalid(
          probe.path("terminationGracePeriodSeconds"),
          Long.toString(probe.integer("terminationGracePeriodSeconds")),
          "must be greater than 0");
    }
  }

  static void lifecycle(Struct lifecycle, Review review) {
    for (String hook : List.of("postStart", "preStop")) {
      Struct handler = lifecycle.struct(hook);
      if (!handler.isNil()) {
        handler(handler, LIFECYCLE_HANDLERS, review);
      }
    }
  }

  private static void handler(Struct handler, List<String> kinds, Review review) {
    boolean found = false;
    for (String kind : kinds) {
      Struct action = handler.struct(kind);
      if (action.isNil()) {
        continue;
      }
      if (found) {
        review.forbidden(action.path(), "only one way of asking can be given");
      } else {
        action(kind, action, review);
        found = true;
      }
    }
    if (!found) {
      review.required(handler.path(), "must say how: " + Wording.list(kinds));
    }
  }

  private static void action(String kind, Struct action, Review review) {
    switch (kind) {
      case "exec" -> {
        if (action.items("command").isEmpty()) {
          review.required(action.path("command"), "there is nothing to run");
        }
      }
      case "httpGet" -> httpGet(action, review);
      case "tcpSocket" -> port(action, review);
      case "grpc" -> {
        long port = action.integer("port");
        review.malformed(action.path("port"), Long.toString(port), Formats.portNumber(port));
      }
      default -> review.notNegative(action, "seconds");
    }
  }

  private static void httpGet(Struct action, Review review) {
    if (action.text("path").isEmpty()) {
      review.required(action.path("path"), "a request needs a path, such as `/healthz`");
    }
    port(action, review);
    review.oneOf(action.path("scheme"), action.text("scheme"), List.of("HTTP", "HTTPS"));
    FieldPath headers = action.path("httpHeaders");
    for (Struct header : action.structs("httpHeaders")) {
      String name = header.text("name");
      review.malformed(
          header.path("name").spelled(headers.toString()), name, Formats.headerName(name));
    }
  }

  private static void port(Struct action, Review review) {
    YamlScalar port = action.scalar("port");
    review.malformed(
        action.path("port"), port == null ? "0" : port.text(), Ports.numberOrName(port));
  }
}

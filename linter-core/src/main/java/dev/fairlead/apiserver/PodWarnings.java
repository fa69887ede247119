package dev.fairlead.apiserver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the server warns of in pods and templates ({@code pkg/api/pod/warnings.go}). */
final class PodWarnings {
  private PodWarnings() {}

  /** A pod's name becomes its hostname. */
  static void name(Struct object, Review review) {
    String name = object.struct("metadata").text("name");
    if (!name.isEmpty() && !name.endsWith(Markers.RANDOM) && !Formats.label1123(name).isEmpty()) {
      review.warn(
          object.struct("metadata").path("name"),
          "becomes part of host names, for which it should be a DNS label of at most 63 characters");
    }
  }

  /** Warnings of a pod spec. */
  static void check(Struct spec, Review review) {
    hostAliases(spec, review);
    List<Struct> containers = spec.structs("containers");
    for (Struct container : containers) {
      variables(container, review);
      duplicatePorts(container, review);
    }
    if (review.version().atLeast(33)) {
      sharedPortNames(containers, review);
    }
  }

  private static void hostAliases(Struct spec, Review review) {
    Map<String, FieldPath> seen = new HashMap<>();
    for (Struct alias : spec.structs("hostAliases")) {
      if (seen.put(alias.text("ip"), alias.path()) != null) {
        review.warn(alias.path("ip"), "the address `" + alias.text("ip") + "` stands here twice");
      }
    }
  }

  private static void variables(Struct container, Review review) {
    Map<String, FieldPath> seen = new HashMap<>();
    for (Struct variable : container.structs("env")) {
      FieldPath earlier = seen.put(variable.text("name"), variable.path());
      if (earlier != null) {
        review.warn(
            variable.path(),
            "hides the earlier `" + variable.text("name") + "`, which `kubectl apply` may drop");
      }
    }
  }

  private static void duplicatePorts(Struct container, Review review) {
    if (!review.version().atLeast(28)) {
      return;
    }
    Map<String, FieldPath> seen = new HashMap<>();
    for (Struct port : container.structs("ports")) {
      String key =
          port.integer("containerPort")
              + port.text("protocol")
              + port.text("hostIP")
              + port.integer("hostPort");
      FieldPath earlier = seen.putIfAbsent(key, port.path());
      if (earlier != null) {
        review.warn(port.path(), "repeats " + earlier);
      }
    }
  }

  private static void sharedPortNames(List<Struct> containers, Review review) {
    Map<String, FieldPath> seen = new HashMap<>();
    for (Struct container : containers) {
      for (Struct port : container.structs("ports")) {
        String name = port.text("name");
        FieldPath earlier = name.isEmpty() ? null : seen.putIfAbsent(name, port.path());
        if (earlier != null) {
          review.warn(
              port.path(),
              "has the name `"
                  + name
                  + "` of "
                  + earlier
                  + ": Services and probes that use the name mean that one");
        }
      }
    }
  }
}

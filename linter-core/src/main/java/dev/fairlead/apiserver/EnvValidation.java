package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code env} and {@code envFrom} of a container ({@code ValidateEnv}, {@code ValidateEnvFrom}).
 */
final class EnvValidation {
  private static final List<String> SOURCES =
      List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

  /** What {@code fieldRef} can give to a variable. */
  private static final List<String> FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");

  /** Fields that exist but that no variable can be given. */
  private static final Set<String> OTHER_FIELDS =
      Set.of(
          "metadata.annotations",
          "metadata.labels",
          "spec.restartPolicy",
          "spec.schedulerName",
          "status.phase");

  private EnvValidation() {}

  static void check(Struct container, Review review) {
    for (Struct variable : container.structs("env")) {
      String name = variable.text("name");
      if (name.isEmpty()) {
        review.required(variable.path("name"), "a variable needs a name");
      } else {
        review.malformed(variable.path("name"), name, name(name, review.version()));
      }
      Struct from = variable.struct("valueFrom");
      if (!from.isNil()) {
        valueFrom(from, !variable.text("value").isEmpty(), review);
      }
    }
    FieldPath list = container.path("envFrom");
    for (Struct source : container.structs("envFrom")) {
      envFrom(source, source.path().spelled(list.toString()), review);
    }
  }

  private static List<String> name(String name, KubernetesVersion version) {
    return version.atLeast(32) ? Formats.envName(name) : Formats.strictEnvName(name);
  }

  private static void valueFrom(Struct from, boolean hasValue, Review review) {
    int sources = 0;
    for (String source : SOURCES) {
      sources += from.has(source) ? 1 : 0;
    }
    if (sources == 0) {
      review.invalid(from.path(), "", "must say where from: " + Wording.list(SOURCES));
    } else if (hasValue) {
      review.invalid(from.path(), "", "a variable has a value or a valueFrom, not both");
    } else if (sources > 1) {
      review.invalid(from.path(), "", "a variable comes from one place only");
    }
    Struct field = from.struct("fieldRef");
    if (!field.isNil()) {
      fieldRef(field, review);
    }
    for (String source : List.of("configMapKeyRef", "secretKeyRef")) {
      Struct reference = from.struct(source);
      if (!reference.isNil()) {
        keyRef(reference, review);
      }
    }
    Struct resource = from.struct("resourceFieldRef");
    if (!resource.isNil() && resource.text("resource").isEmpty()) {
      review.required(resource.path("resource"), "must name a resource, such as `limits.cpu`");
    }
  }

  private static void fieldRef(Struct reference, Review review) {
    String field = reference.text("fieldPath");
    FieldPath path = reference.path("fieldPath");
    if (field.isEmpty()) {
      review.required(path, "must name a field of the pod, such as `metadata.name`");
      return;
    }
    int bracket = field.indexOf("['");
    if (bracket > 0 && field.endsWith("']")) {
      String key = field.substring(bracket + 2, field.length() - 2);
      switch (field.substring(0, bracket)) {
        case "metadata.labels" -> review.malformed(path, field, Formats.labelKey(key));
        case "metadata.annotations" ->
            review.malformed(path, field, Formats.labelKey(key.toLowerCase(Locale.ROOT)));
        default -> review.invalid(path, field, "only labels and annotations take a key");
      }
    } else if (OTHER_FIELDS.contains(field)) {
      review.notSupported(path, field, FIELDS);
    } else if (!FIELDS.contains(field) && !field.equals("spec.host")) {
      review.invalid(path, field, "is no field that a variable can have: " + Wording.list(FIELDS));
    }
  }

  private static void keyRef(Struct reference, Review review) {
    if (reference.text("name").isEmpty()) {
      review.required(reference.path("name"), "must name the object that holds the value");
    }
    String key = reference.text("key");
    if (key.isEmpty()) {
      review.required(reference.path("key"), "must name the key that holds the value");
    } else {
      review.malformed(reference.path("key"), key, Formats.configKey(key));
    }
  }

  /** Where the number of sources is wrong the server names the list, not the item. */
  private static void envFrom(Struct source, FieldPath list, Review review) {
    String prefix = source.text("prefix");
    if (!prefix.isEmpty()) {
      review.malformed(source.path("prefix"), prefix, name(prefix, review.version()));
    }
    Struct configMap = source.struct("configMapRef");
    Struct secret = source.struct("secretRef");
    reference(configMap, review);
    reference(secret, review);
    if (configMap.isNil() && secret.isNil()) {
      review.invalid(list, "", "must say where from: `configMapRef` or `secretRef`");
    } else if (!configMap.isNil() && !secret.isNil()) {
      review.invalid(list, "", "each entry names one object only: write two entries");
    }
  }

  private static void reference(Struct reference, Review review) {
    if (reference.isNil()) {
      return;
    }
    String name = reference.text("name");
    if (name.isEmpty()) {
      review.required(reference.path("name"), "must name the object to take the variables from");
    } else {
      review.malformed(reference.path("name"), name, Formats.subdomain(name));
    }
  }
}

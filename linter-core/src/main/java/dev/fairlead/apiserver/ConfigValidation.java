package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Set;

/** Namespace, ConfigMap and Secret ({@code pkg/apis/core/validation}). */
final class ConfigValidation {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", "orphan", "foregroundDeletion");

  private ConfigValidation() {}

  static void namespace(Struct object, Review review) {
    FieldPath path = object.path("spec").child("finalizers");
    int i = 0;
    for (String finalizer : object.struct("spec").texts("finalizers")) {
      FieldPath item = path.item(i++).spelled(path.toString());
      review.malformed(item, finalizer, Formats.labelKey(finalizer));
      if (finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer)) {
        review.invalid(item, finalizer, "a finalizer of your own needs a domain before it");
      }
    }
  }

  static void configMap(Struct object, Review review) {
    long bytes = keys(object, "data", review);
    FieldPath binary = object.path("binaryData");
    for (YamlMapping.Entry entry : object.entries("binaryData")) {
      if (object.struct("data").has(entry.name())) {
        review.invalid(
            binary.key(entry.name()), entry.name(), "stands in `data` and in `binaryData`");
      }
    }
    size(bytes + keys(object, "binaryData", review), review);
  }

  static void secret(Struct object, Review review) {
    size(keys(object, "data", review), review);
    Struct data = object.struct("data");
    switch (object.text("type")) {
      case "kubernetes.io/service-account-token" -> {
        String key = "kubernetes.io/service-account.name";
        if (object.struct("metadata").struct("annotations").text(key).isEmpty()) {
          review.required(
              object.path("metadata").child("annotations").key(key),
              "a token belongs to a service account, which this annotation names");
        }
      }
      case "kubernetes.io/dockercfg" -> needs(data, ".dockercfg", review);
      case "kubernetes.io/dockerconfigjson" -> needs(data, ".dockerconfigjson", review);
      case "kubernetes.io/basic-auth" -> {
        if (!data.has("username") && !data.has("password")) {
          needs(data, "username", review);
          needs(data, "password", review);
        }
      }
      case "kubernetes.io/ssh-auth" -> needs(data, "ssh-privatekey", review);
      case "kubernetes.io/tls" -> {
        needs(data, "tls.crt", review);
        needs(data, "tls.key", review);
      }
      default -> {}
    }
  }

  private static void needs(Struct data, String key, Review review) {
    if (!data.has(key)) {
      review.required(data.path().key(key), "secrets of this type hold the key `" + key + "`");
    }
  }

  private static long keys(Struct object, String field, Review review) {
    long bytes = 0;
    FieldPath map = object.path(field);
    for (YamlMapping.Entry entry : object.entries(field)) {
      String key = entry.name();
      List<String> problems = Formats.configKey(key);
      if (!problems.isEmpty()) {
        review.malformed(map.key(key), entry.key().place(), key, problems);
      }
      bytes += Formats.bytes(Struct.value(entry));
    }
    return bytes;
  }

  private static void size(long bytes, Review review) {
    if (bytes > MOST_BYTES) {
      review.add(
          Cause.Type.TOO_LONG,
          FieldPath.ROOT,
          "",
          "holds " + bytes + " bytes of data, of at most " + MOST_BYTES);
    }
  }
}

package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Generic metadata ({@code apimachinery/pkg/api/validation/objectmeta.go}, and its wrapper in
 * {@code pkg/apis/core/validation}).
 */
final class ObjectMetaValidation {
  private static final int ANNOTATIONS_BYTES = 256 * 1024;
  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", "orphan", "foregroundDeletion");

  private ObjectMetaValidation() {}

  static void check(Struct object, NameRule rule, Review review) {
    Struct meta = object.struct("metadata");
    String generateName = meta.text("generateName");
    if (!generateName.isEmpty()) {
      review.malformed(
          meta.path("generateName"),
          generateName,
          rule.check(Formats.maskTrailingDash(generateName), review.version()));
    }
    name(meta, generateName, rule, review);
    String namespace = meta.text("namespace");
    if (!namespace.isEmpty()) {
      review.malformed(meta.path("namespace"), namespace, Formats.label1123(namespace));
    }
    labels(meta, "labels", meta.path("labels"), review);
    annotations(meta, meta.path("annotations"), review);
    finalizers(meta, review);
    owners(meta, review);
  }

  /** What no name of any kind may be; looked at only where nothing else was wrong. */
  static void checkPathSegment(Struct object, Review review) {
    Struct meta = object.struct("metadata");
    String name = meta.text("name");
    review.malformed(meta.path("name"), name, Formats.pathSegment(name));
  }

  private static void name(Struct meta, String generateName, NameRule rule, Review review) {
    String name = meta.text("name");
    FieldPath path = meta.path("name");
    if (name.isEmpty()) {
      review.required(path, "an object needs a name");
      return;
    }
    if (name.endsWith(Markers.RANDOM)) {
      List<String> problems = rule.check(Markers.example(name), review.version());
      review.malformed(
          path.parent().child("generateName").spelled(path.toString()), generateName, problems);
      return;
    }
    review.malformed(path, name, rule.check(name, review.version()));
  }

  /**
   * Keys and values of labels, under whatever path the server prints for them: it names the map,
   * not the key.
   */
  static void labels(Struct parent, String field, FieldPath path, Review review) {
    for (YamlMapping.Entry entry : parent.entries(field)) {
      String key = entry.name();
      review.malformed(path, entry.key().place(), key, Formats.labelKey(key));
      String value = Struct.value(entry);
      List<String> problems = Formats.labelValue(Markers.example(value));
      review.malformed(path, Struct.place(entry), value, problems);
    }
  }

  /** Keys of annotations, of which the prefix may hold upper case, and their size altogether. */
  static void annotations(Struct meta, FieldPath path, Review review) {
    int bytes = 0;
    for (YamlMapping.Entry entry : meta.entries("annotations")) {
      String key = entry.name();
      bytes += Formats.bytes(key) + Formats.bytes(Struct.value(entry));
      review.malformed(
          path, entry.key().place(), key, Formats.labelKey(key.toLowerCase(Locale.ROOT)));
    }
    if (bytes > ANNOTATIONS_BYTES) {
      review.add(
          Cause.Type.TOO_LONG,
          path,
          "",
          "the annotations hold " + bytes + " bytes together, of at most " + ANNOTATIONS_BYTES);
    }
  }

  private static void finalizers(Struct meta, Review review) {
    FieldPath path = meta.path("finalizers");
    int i = 0;
    for (String finalizer : meta.texts("finalizers")) {
      FieldPath item = path.item(i++);
      review.malformed(item.spelled(path.toString()), finalizer, Formats.labelKey(finalizer));
      if (finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer)) {
        review.invalid(
            item,
            finalizer,
            "a finalizer of your own needs a domain: `example.com/" + finalizer + "`");
      }
    }
  }

  private static void owners(Struct meta, Review review) {
    FieldPath path = meta.path("ownerReferences");
    int controllers = 0;
    for (Struct owner : meta.structs("ownerReferences")) {
      for (String field : List.of("apiVersion", "kind", "name", "uid")) {
        if (owner.text(field).isEmpty()) {
          review.invalid(
              owner.path(field).spelled(path + "." + field), "", "an owner reference needs it");
        }
      }
      if (owner.flag("controller") && ++controllers == 2) {
        review.invalid(
            owner.path("controller").spelled(path.toString()),
            owner.text("name"),
            "only one owner can be the controller");
      }
    }
  }
}

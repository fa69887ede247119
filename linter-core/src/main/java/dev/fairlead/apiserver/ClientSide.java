package dev.fairlead.apiserver;

import dev.fairlead.schema.ApiVersionStatus;
import dev.fairlead.schema.Definition;
import dev.fairlead.schema.Field;
import dev.fairlead.schema.KindSchema;
import dev.fairlead.schema.Schema;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kubectl looks at before it sends a document: that it is an object with a kind, that its
 * metadata has the right types, and that the server serves the kind ({@code cli-runtime
 * pkg/resource}).
 */
final class ClientSide {
  private final Schema schema;
  private final Document document;
  private @Nullable KindSchema kind;
  private Optional<Integer> code = Optional.empty();

  ClientSide(Schema schema, Document document) {
    this.schema = schema;
    this.document = document;
  }

  /** The kind that is served; null for a custom resource. Only after {@link #refusal}. */
  @Nullable KindSchema kind() {
    return kind;
  }

  /** The status of the server where kubectl sends what no server understands; else empty. */
  Optional<Integer> code() {
    return code;
  }

  /** Why the document gets no further; null if nothing is wrong with it so far. */
  @Nullable Cause refusal() {
    YamlMapping written = document.mapping();
    if (written == null) {
      return notAnObject();
    }
    Cause untyped = untyped(written, "apiVersion");
    if (untyped == null) {
      untyped = untyped(written, "kind");
    }
    if (untyped != null) {
      return untyped;
    }
    String apiVersion = Struct.root(written).text("apiVersion");
    String name = Struct.root(written).text("kind");
    if (name.endsWith("List") && written.get("items") instanceof YamlSequence) {
      return new Cause(
          Cause.Type.NOT_AN_OBJECT,
          "items",
          "",
          "kubectl takes a list apart once, and only if each item is an object: this is a list in a"
              + " list, or one with an item that is none",
          FieldPath.ROOT.child("items").in(written));
    }
    Cause metadata = metadata(written);
    return metadata != null ? metadata : served(written, apiVersion, name);
  }

  /** The kind of an object, whatever is wrong with its metadata; null if no server has it. */
  @Nullable KindSchema served(YamlMapping written) {
    Struct object = Struct.root(written);
    return schema.status(object.text("apiVersion"), object.text("kind"))
            instanceof ApiVersionStatus.Served served
        ? served.schema()
        : null;
  }

  /**
   * What took the place of a removed version, if it has the same fields: true of the workloads,
   * whose templates never changed; null otherwise.
   */
  @Nullable KindSchema successor(YamlMapping written) {
    Struct object = Struct.root(written);
    String name = object.text("kind");
    ApiVersionStatus status = schema.status(object.text("apiVersion"), name);
    String today =
        status instanceof ApiVersionStatus.Removed removed ? removed.replacement().orElse("") : "";
    return today.equals("apps/v1") || today.equals("batch/v1")
        ? schema.kind(today, name).orElse(null)
        : null;
  }

  private Cause notAnObject() {
    for (Problem problem : document.problems()) {
      if (problem.kind().loses()) {
        return new Cause(Cause.Type.NOT_AN_OBJECT, "", "", problem.message(), problem.place());
      }
    }
    YamlNode root = document.root();
    String what = root instanceof YamlScalar ? "a single value" : "a list";
    Place place = root == null ? document.place() : root.place();
    return new Cause(
        Cause.Type.NOT_AN_OBJECT, "", "", "is " + what + ", where an object belongs", place);
  }

  private static @Nullable Cause untyped(YamlMapping written, String field) {
    YamlNode value = written.get(field);
    if (value instanceof YamlScalar s && s.isString()) {
      return null;
    }
    FieldPath path = FieldPath.ROOT.child(field);
    String detail =
        value == null ? "an object needs `" + field + "`" : "`" + field + "` must be text";
    return new Cause(Cause.Type.NOT_AN_OBJECT, field, "", detail, path.in(written));
  }

  /** kubectl itself decodes the metadata, with its types but without minding unknown fields. */
  private @Nullable Cause metadata(YamlMapping written) {
    Optional<KindSchema> any = schema.kind("v1", "ConfigMap");
    Field field = any.isEmpty() ? null : any.get().definition().field("metadata");
    YamlMapping.Entry metadata = written.entry("metadata");
    if (field == null || metadata == null || !(field.type() instanceof Definition)) {
      return null;
    }
    YamlMapping alone = new YamlMapping(written.place(), List.of(metadata));
    List<Cause> mismatches =
        StrictDecoder.decode(alone, any.get().definition(), false).mismatches();
    return mismatches.isEmpty() ? null : mismatches.get(0);
  }

  private @Nullable Cause served(YamlMapping written, String apiVersion, String name) {
    ApiVersionStatus status = schema.status(apiVersion, name);
    if (status instanceof ApiVersionStatus.Served served) {
      kind = served.schema();
      return null;
    }
    if (status instanceof ApiVersionStatus.Custom) {
      return apiVersion.indexOf('/') < 0 && !apiVersion.equals("v1")
          ? unknown(written, name, "is no API version: it is written `group/version`, or `v1`")
          : null;
    }
    if (apiVersion.isEmpty() && schema.kind("v1", name).isPresent()) {
      code = Optional.of(404);
    }
    if (isLowerCase(name) && servedInLowerCase(apiVersion, name)) {
      code = Optional.of(400);
    }
    return unknown(written, name, UnservedKinds.detail(status, apiVersion, name, schema.version()));
  }

  private static boolean isLowerCase(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  /** kubectl takes a kind in lower case for the kind; the server does not. */
  private boolean servedInLowerCase(String apiVersion, String name) {
    return schema.status(apiVersion, name) instanceof ApiVersionStatus.Unknown unknown
        && unknown.kind().map(k -> k.toLowerCase(Locale.ROOT).equals(name)).orElse(false)
        && schema.kind(apiVersion, unknown.kind().orElse("")).isPresent();
  }

  private static Cause unknown(YamlMapping written, String name, String detail) {
    FieldPath path = FieldPath.ROOT.child("apiVersion");
    return new Cause(Cause.Type.NO_KIND_MATCH, "apiVersion", name, detail, path.in(written));
  }
}

package dev.fairlead.apiserver.crd;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a custom kind. What its schema says is prepared when the first resource needs it.
 */
final class CustomKind {
  private final String group;
  private final String version;
  private final String kind;
  private final boolean namespaced;
  private final boolean served;
  private final boolean statusSubresource;
  private final @Nullable YamlMapping openApiSchema;
  private @Nullable StructuralSchema structure;
  private @Nullable SchemaValidator validator;

  CustomKind(
      String group,
      String version,
      String kind,
      boolean namespaced,
      boolean served,
      boolean statusSubresource,
      @Nullable YamlMapping openApiSchema) {
    this.group = group;
    this.version = version;
    this.kind = kind;
    this.namespaced = namespaced;
    this.served = served;
    this.statusSubresource = statusSubresource;
    this.openApiSchema = openApiSchema;
  }

  String group() {
    return group;
  }

  String kind() {
    return kind;
  }

  String apiVersion() {
    return group + '/' + version;
  }

  /** Whether the API server answers for this version. */
  boolean served() {
    return served;
  }

  /** A version without schema, which the API server would not take, allows everything. */
  CustomResourceReview.Reviewed review(YamlMapping object) {
    YamlMapping schema = openApiSchema;
    if (schema == null) {
      return new CustomResourceReview.Reviewed(object, namespaced, List.of(), List.of());
    }
    prepare(schema);
    StructuralSchema root = structure;
    SchemaValidator keywords = validator;
    if (root == null || keywords == null) {
      throw new IllegalStateException("schema of " + apiVersion() + " is not prepared");
    }
    Pruning pruning = new Pruning();
    YamlMapping stored = pruning.pruneResource(object, root);
    if (statusSubresource) {
      stored = Trees.without(stored, "status");
    }
    stored = Defaulting.apply(stored, root);
    List<Cause> validation = new ArrayList<>(keywords.validate(stored));
    new ListTypes(validation).check(stored, root, "");
    return new CustomResourceReview.Reviewed(
        stored, namespaced, pruning.unknownFields(), validation);
  }

  private synchronized void prepare(YamlMapping schema) {
    if (validator == null) {
      structure = StructuralSchema.of(schema);
      validator = SchemaValidator.of(schema);
    }
  }
}

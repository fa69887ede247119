package dev.fairlead.apiserver.crd;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An error of networknt's validator, told in the terms of the API server, at its place. */
final class BrokenRule {
  private final Error error;
  private final YamlMapping object;

  /** How many steps of the evaluation path lead to the outermost anyOf, oneOf or not; else -1. */
  private final int combination;

  BrokenRule(Error error, YamlMapping object) {
    this.error = error;
    this.object = object;
    this.combination = combination(error.getEvaluationPath());
  }

  private static int combination(NodePath evaluation) {
    for (int i = 0; i < evaluation.getNameCount(); i++) {
      String step = evaluation.getName(i);
      if (step.equals("properties")) {
        i++;
      } else if (step.equals("anyOf") || step.equals("oneOf") || step.equals("not")) {
        return i;
      }
    }
    return -1;
  }

  /** The validator lists what is wrong with each alternative; the user gets one answer for all. */
  boolean isFirstOfItsAlternatives(Set<String> seen) {
    if (combination < 0) {
      return true;
    }
    StringBuilder which = new StringBuilder(path(depth()));
    for (int i = 0; i <= combination; i++) {
      which.append('/').append(error.getEvaluationPath().getName(i));
    }
    return seen.add(which.toString());
  }

  Cause cause() {
    int depth = depth();
    String path = path(depth);
    Found found = find(depth);
    String value = text(found.node());
    if (combination >= 0) {
      String detail =
          switch (error.getEvaluationPath().getName(combination)) {
            case "anyOf" -> "fits none of the alternatives that the CRD allows";
            case "oneOf" -> "must fit exactly one of the alternatives that the CRD allows";
            default -> "is what the CRD rules out";
          };
      return new Cause(Cause.Type.INVALID, path, value, detail, found.place());
    }
    if (error.getKeyword().equals("required")) {
      String missing = Trees.child(path, error.getProperty());
      return new Cause(
          Cause.Type.REQUIRED, missing, "", "the CRD requires this field", found.place());
    }
    return new Cause(type(), path, value, detail(found.node()), found.place());
  }

  private Cause.Type type() {
    return switch (error.getKeyword()) {
      case "type" -> Cause.Type.TYPE_INVALID;
      case "enum" -> Cause.Type.NOT_SUPPORTED;
      case "maxLength" -> Cause.Type.TOO_LONG;
      case "maxItems", "maxProperties" -> Cause.Type.TOO_MANY;
      default -> Cause.Type.INVALID;
    };
  }

  private String detail(@Nullable YamlNode node) {
    String limit = limit();
    return switch (error.getKeyword()) {
      case "type" -> "must be " + wanted() + ", not " + shape(node);
      case "enum" -> "must be one of " + limit;
      case "pattern" -> "must match the pattern " + limit;
      case "minLength" -> "must be at least " + limit + " characters long";
      case "maxLength" -> "must be at most " + limit + " characters long";
      case "minItems" -> "must have at least " + limit + " items";
      case "maxItems" -> "must have at most " + limit + " items";
      case "minProperties" -> "must have at least " + limit + " entries";
      case "maxProperties" -> "must have at most " + limit + " entries";
      case "minimum" -> "must be at least " + limit;
      case "maximum" -> "must be at most " + limit;
      case "exclusiveMinimum" -> "must be greater than " + limit;
      case "exclusiveMaximum" -> "must be less than " + limit;
      case "multipleOf" -> "must be a multiple of " + limit;
      default -> "breaks the rule `" + error.getKeyword() + "` of the CRD";
    };
  }

  /** The value of the keyword in the schema. */
  private String limit() {
    JsonNode limit = error.getSchemaNode();
    if (limit == null) {
      return "";
    }
    return limit.isString() ? "`" + limit.stringValue() + "`" : limit.toString();
  }

  private String wanted() {
    JsonNode types = error.getSchemaNode();
    if (types == null) {
      return "of another type";
    }
    StringBuilder wanted = new StringBuilder();
    if (types.isString()) {
      return type(types.stringValue());
    }
    for (JsonNode type : types) {
      wanted.append(wanted.isEmpty() ? "" : " or ").append(type(type.stringValue()));
    }
    return wanted.toString();
  }

  private static String type(String type) {
    return switch (type) {
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "integer" -> "an integer";
      default -> "a " + type;
    };
  }

  private static String shape(@Nullable YamlNode node) {
    if (node instanceof YamlMapping) {
      return "a mapping";
    }
    if (node instanceof YamlSequence) {
      return "a list";
    }
    if (node instanceof YamlScalar scalar) {
      return switch (scalar.type()) {
        case STRING -> "the string \"" + scalar.text() + "\"";
        case INTEGER, FLOAT -> "the number " + scalar.text();
        case BOOLEAN -> scalar.text();
        case NULL -> "null";
      };
    }
    return "this";
  }

  /** How many steps lead to the value: of alternatives, to the value that has them. */
  private int depth() {
    NodePath evaluation = error.getEvaluationPath();
    if (combination < 0) {
      return error.getInstanceLocation().getNameCount();
    }
    int depth = 0;
    for (int i = 0; i < combination; i++) {
      String step = evaluation.getName(i);
      if (step.equals("properties")) {
        depth++;
        i++;
      } else if (step.equals("items") || step.equals("additionalProperties")) {
        depth++;
      }
    }
    return depth;
  }

  private String path(int depth) {
    String path = "";
    for (int i = 0; i < depth; i++) {
      Object step = error.getInstanceLocation().getElement(i);
      path =
          step instanceof Integer index
              ? Trees.item(path, index)
              : Trees.child(path, step.toString());
    }
    return path;
  }

  /** The value at the path; where it points is the value itself, or its key if it is no scalar. */
  private Found find(int depth) {
    YamlMapping.Entry kind = object.entry("kind");
    Found found = new Found(object, kind == null ? object.place() : kind.place());
    for (int i = 0; i < depth; i++) {
      Object step = error.getInstanceLocation().getElement(i);
      YamlNode node = found.node();
      YamlMapping.Entry entry =
          node instanceof YamlMapping mapping ? mapping.entry(step.toString()) : null;
      if (entry != null) {
        found = new Found(entry);
      } else if (node instanceof YamlSequence sequence
          && step instanceof Integer index
          && index < sequence.items().size()) {
        YamlNode item = sequence.items().get(index);
        found = new Found(item, item.place());
      } else {
        return new Found(null, found.place());
      }
    }
    return found;
  }

  private static String text(@Nullable YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.text() : "";
  }

  private record Found(@Nullable YamlNode node, Place place) {
    Found(YamlMapping.Entry entry) {
      this(
          entry.value(),
          entry.value() instanceof YamlScalar scalar && !scalar.isNull()
              ? scalar.place()
              : entry.key().place());
    }
  }
}

package dev.fairlead.policies.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.fairlead.policies.Part;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An error of the validator: where it is, and in a few words what. */
final class BrokenKeyword {
  private static final Set<String> COMBINATIONS = Set.of("anyOf", "oneOf", "not");

  /** Steps of an evaluation that are followed by a name or number. */
  private static final Set<String> NAMED =
      Set.of(
          "properties", "patternProperties", "prefixItems", "dependentSchemas", "allOf", "$defs");

  /** Steps that lead to a value inside. */
  private static final Set<String> INWARD =
      Set.of(
          "properties",
          "patternProperties",
          "prefixItems",
          "items",
          "additionalProperties",
          "contains",
          "unevaluatedItems",
          "unevaluatedProperties");

  private final Error error;

  /** How many steps of the evaluation lead to the outermost combination; -1 if there is none. */
  private int combination = -1;

  /** How many steps lead to the value that it is about. */
  private int depth;

  BrokenKeyword(Error error) {
    this.error = error;
    this.depth = error.getInstanceLocation().getNameCount();
    findCombination(error.getEvaluationPath());
  }

  private void findCombination(NodePath evaluation) {
    int inward = 0;
    for (int i = 0; i < evaluation.getNameCount(); i++) {
      String step = evaluation.getName(i);
      if (COMBINATIONS.contains(step)) {
        combination = i;
        depth = Math.min(inward, depth);
        return;
      }
      inward += INWARD.contains(step) ? 1 : 0;
      i += NAMED.contains(step) ? 1 : 0;
    }
  }

  /** The validator lists what is wrong with each alternative; the user gets one answer for all. */
  boolean isFirstOfItsAlternatives(Set<String> seen) {
    if (combination < 0) {
      return true;
    }
    StringBuilder which = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      which.append('/').append(error.getInstanceLocation().getElement(i));
    }
    which.append('#');
    for (int i = 0; i <= combination; i++) {
      which.append('/').append(error.getEvaluationPath().getName(i));
    }
    return seen.add(which.toString());
  }

  /** The value that breaks it; of a property that must not be there, that property. */
  Part at(Part object) {
    Part at = object;
    for (int i = 0; i < depth; i++) {
      Object step = error.getInstanceLocation().getElement(i);
      Part next = step instanceof Integer index ? at.item(index) : at.child(step.toString());
      if (next == null) {
        return at;
      }
      at = next;
    }
    Part forbidden = isForbiddenProperty() ? at.child(error.getProperty()) : null;
    return forbidden == null ? at : forbidden;
  }

  private boolean isForbiddenProperty() {
    String keyword = error.getKeyword();
    return combination < 0
        && error.getProperty() != null
        && (keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties"));
  }

  String detail() {
    if (combination >= 0) {
      return switch (error.getEvaluationPath().getName(combination)) {
        case "anyOf" -> "fits none of the alternatives";
        case "oneOf" -> "must fit exactly one of the alternatives";
        default -> "is what must not be";
      };
    }
    String limit = limit();
    return switch (error.getKeyword()) {
      case "required", "dependentRequired" -> "`" + error.getProperty() + "` is missing";
      case "additionalProperties", "unevaluatedProperties" ->
          "`" + error.getProperty() + "` must not be here";
      case "type" -> "must be " + limit;
      case "enum" -> "must be one of " + limit;
      case "const" -> "must be " + limit;
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
      case "uniqueItems" -> "must not have an item twice";
      case "contains" -> "must have an item of the kind that is asked for";
      default -> "breaks `" + error.getKeyword() + "`";
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
}

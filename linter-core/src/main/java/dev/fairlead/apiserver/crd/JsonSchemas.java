package dev.fairlead.apiserver.crd;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says the value rules of an openAPIV3Schema in JSON Schema, draft 7.
 *
 * <p>Left out is what other classes do (undeclared fields, defaults), what is only told ({@code
 * description}), and what is not evaluated ({@code format}, CEL). A keyword whose value is not of
 * the right shape is left out too: such a CRD is refused itself, which is not the fault of its
 * resources.
 */
final class JsonSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "number", "boolean");

  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

  private static final List<String> BOUNDS = List.of("minimum", "maximum");

  private JsonSchemas() {}

  static ObjectNode of(YamlMapping schema) {
    ObjectNode rules = JSON.objectNode();
    type(schema, rules);
    structure(schema, rules);
    values(schema, rules);
    combinations(schema, rules);
    if (!isTrue(schema, "nullable")) {
      return rules;
    }
    // A null that is allowed is right whatever else the schema says.
    ObjectNode unlessNull = JSON.objectNode();
    unlessNull.putObject("if").putObject("not").put("type", "null");
    unlessNull.set("then", rules);
    return unlessNull;
  }

  private static void type(YamlMapping schema, ObjectNode rules) {
    String type = schema.string("type");
    if (isTrue(schema, "x-kubernetes-int-or-string")) {
      rules.putArray("type").add("integer").add("string");
    } else if (type != null && TYPES.contains(type)) {
      rules.put("type", type);
    }
  }

  private static void structure(YamlMapping schema, ObjectNode rules) {
    YamlMapping properties = schema.mapping("properties");
    if (properties != null) {
      ObjectNode translated = rules.putObject("properties");
      for (YamlMapping.Entry property : properties.entries()) {
        if (property.value() instanceof YamlMapping of) {
          translated.set(property.name(), of(of));
        }
      }
    }
    for (String nested : List.of("items", "additionalProperties")) {
      if (schema.get(nested) instanceof YamlMapping of) {
        rules.set(nested, of(of));
      }
    }
    ArrayNode required = JSON.arrayNode();
    for (YamlNode name : schema.items("required")) {
      if (name instanceof YamlScalar scalar && scalar.isString()) {
        required.add(scalar.text());
      }
    }
    if (isTrue(schema, "x-kubernetes-embedded-resource")) {
      required.add("apiVersion").add("kind");
    }
    if (!required.isEmpty()) {
      rules.set("required", required);
    }
  }

  private static void values(YamlMapping schema, ObjectNode rules) {
    if (schema.get("enum") instanceof YamlSequence values && !values.items().isEmpty()) {
      rules.set("enum", JsonTree.of(values));
    }
    for (String count : COUNTS) {
      YamlScalar scalar = schema.scalar(count);
      Long number = scalar == null ? null : scalar.integer();
      if (number != null && number >= 0) {
        rules.put(count, number);
      }
    }
    for (String bound : BOUNDS) {
      if (isNumber(schema.scalar(bound))) {
        // OpenAPI 3.0 has a flag beside the bound, draft 7 a bound of its own.
        String exclusive = bound.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        rules.set(isTrue(schema, exclusive) ? exclusive : bound, number(schema, bound));
      }
    }
    if (isNumber(schema.scalar("multipleOf"))) {
      JsonNode multipleOf = number(schema, "multipleOf");
      if (multipleOf.decimalValue().signum() > 0) {
        rules.set("multipleOf", multipleOf);
      }
    }
    String pattern = schema.string("pattern");
    if (pattern != null && isExpression(pattern)) {
      rules.put("pattern", pattern);
    }
  }

  private static void combinations(YamlMapping schema, ObjectNode rules) {
    for (String combination : List.of("allOf", "anyOf", "oneOf")) {
      List<YamlMapping> alternatives = schema.mappings(combination);
      if (!alternatives.isEmpty()) {
        ArrayNode translated = rules.putArray(combination);
        for (YamlMapping alternative : alternatives) {
          translated.add(of(alternative));
        }
      }
    }
    if (schema.get("not") instanceof YamlMapping of) {
      rules.set("not", of(of));
    }
  }

  private static boolean isExpression(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static JsonNode number(YamlMapping schema, String key) {
    YamlNode node = schema.get(key);
    return node == null ? JSON.nullNode() : JsonTree.of(node);
  }

  private static boolean isNumber(@Nullable YamlScalar scalar) {
    return scalar != null
        && (scalar.type() == YamlScalar.Type.INTEGER || scalar.type() == YamlScalar.Type.FLOAT)
        && JsonTree.of(scalar).isNumber();
  }

  private static boolean isTrue(YamlMapping schema, String key) {
    YamlScalar scalar = schema.scalar(key);
    return scalar != null && Boolean.TRUE.equals(scalar.bool());
  }
}

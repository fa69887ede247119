package dev.fairlead.policies.jsonschema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.fairlead.policies.Nearest;
import dev.fairlead.policies.PolicyProblem;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a schema says what its author means: keywords of JSON Schema 2020-12 with values of
 * the right shape. The specification overlooks keywords that it does not know, so that a slip of
 * the pen would accept everything.
 */
final class SchemaReader {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "number", "boolean", "null");

  /** What stands behind a keyword. */
  private enum Shape {
    SCHEMA,
    SCHEMAS,
    SCHEMAS_BY_NAME,
    COUNT,
    NUMBER,
    POSITIVE,
    TEXTS,
    TEXTS_BY_NAME,
    VALUES,
    FLAG,
    TYPE,
    PATTERN,
    REFERENCE,
    DIALECT,
    ANYTHING
  }

  private static final Map<String, Shape> KEYWORDS = new TreeMap<>();

  static {
    keywords(
        Shape.SCHEMA,
        "not",
        "if",
        "then",
        "else",
        "items",
        "contains",
        "additionalProperties",
        "propertyNames",
        "unevaluatedProperties",
        "unevaluatedItems");
    keywords(Shape.SCHEMAS, "allOf", "anyOf", "oneOf", "prefixItems");
    keywords(Shape.SCHEMAS_BY_NAME, "properties", "patternProperties", "dependentSchemas", "$defs");
    keywords(
        Shape.COUNT,
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains");
    keywords(Shape.NUMBER, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    keywords(Shape.POSITIVE, "multipleOf");
    keywords(Shape.TEXTS, "required");
    keywords(Shape.TEXTS_BY_NAME, "dependentRequired");
    keywords(Shape.VALUES, "enum", "examples");
    keywords(Shape.FLAG, "uniqueItems", "deprecated");
    keywords(Shape.TYPE, "type");
    keywords(Shape.PATTERN, "pattern");
    keywords(Shape.REFERENCE, "$ref");
    keywords(Shape.DIALECT, "$schema");
    keywords(Shape.ANYTHING, "const", "default", "title", "description", "$comment");
  }

  private final YamlMapping root;
  private final Consumer<PolicyProblem> problems;
  private boolean broken;

  private SchemaReader(YamlMapping root, Consumer<PolicyProblem> problems) {
    this.root = root;
    this.problems = problems;
  }

  private static void keywords(Shape shape, String... names) {
    for (String name : names) {
      KEYWORDS.put(name, shape);
    }
  }

  /** Whether the schema can be used; if not, there are problems. */
  static boolean check(YamlMapping schema, Consumer<PolicyProblem> problems) {
    SchemaReader reader = new SchemaReader(schema, problems);
    reader.schema(schema, "schema");
    return !reader.broken;
  }

  private void complain(YamlNode at, String message) {
    broken = true;
    problems.accept(new PolicyProblem(at.place(), message));
  }

  private void schema(YamlNode node, String keyword) {
    if (node instanceof YamlScalar scalar && scalar.bool() != null) {
      return;
    }
    if (!(node instanceof YamlMapping mapping)) {
      complain(node, "`" + keyword + "` must be a schema: a mapping of keywords");
      return;
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      Shape shape = KEYWORDS.get(entry.name());
      if (entry.name().equals("format")) {
        complain(entry.key(), "`format` is not checked; say it with `pattern`");
      } else if (shape == null) {
        complain(
            entry.key(),
            "unknown keyword `"
                + entry.name()
                + "` of JSON Schema"
                + Nearest.hint(entry.name(), KEYWORDS.keySet()));
      } else {
        value(entry, shape);
      }
    }
  }

  private void value(YamlMapping.Entry entry, Shape shape) {
    YamlNode value = entry.value();
    String name = entry.name();
    YamlScalar scalar = value instanceof YamlScalar s ? s : null;
    switch (shape) {
      case SCHEMA -> schema(value, name);
      case SCHEMAS -> items(entry).forEach(item -> schema(item, name));
      case SCHEMAS_BY_NAME -> named(entry);
      case COUNT -> {
        Long count = scalar == null ? null : scalar.integer();
        if (count == null || count < 0) {
          complain(value, "`" + name + "` must be a number, 0 or more");
        }
      }
      case NUMBER -> {
        if (!isNumber(scalar)) {
          complain(value, "`" + name + "` must be a number");
        }
      }
      case POSITIVE -> {
        if (scalar == null || !isNumber(scalar) || Double.parseDouble(scalar.text()) <= 0) {
          complain(value, "`" + name + "` must be a number above 0");
        }
      }
      case TEXTS -> texts(entry);
      case TEXTS_BY_NAME -> textsByName(entry);
      case VALUES -> items(entry);
      case FLAG -> {
        if (scalar == null || scalar.bool() == null) {
          complain(value, "`" + name + "` must be true or false");
        }
      }
      case TYPE -> type(entry);
      case PATTERN -> pattern(value, scalar);
      case REFERENCE -> reference(value, scalar);
      case DIALECT -> {
        if (scalar == null || !scalar.text().equals(DIALECT)) {
          complain(value, "`$schema` must be " + DIALECT);
        }
      }
      case ANYTHING -> {}
    }
  }

  private static boolean isNumber(@Nullable YamlScalar scalar) {
    return scalar != null
        && (scalar.type() == YamlScalar.Type.INTEGER || scalar.type() == YamlScalar.Type.FLOAT);
  }

  private List<YamlNode> items(YamlMapping.Entry entry) {
    if (entry.value() instanceof YamlSequence list && !list.items().isEmpty()) {
      return list.items();
    }
    complain(entry.value(), "`" + entry.name() + "` must be a list with items");
    return List.of();
  }

  private void named(YamlMapping.Entry entry) {
    if (!(entry.value() instanceof YamlMapping mapping)) {
      complain(entry.value(), "`" + entry.name() + "` must be a mapping of names to schemas");
      return;
    }
    for (YamlMapping.Entry each : mapping.entries()) {
      if (entry.name().equals("patternProperties")) {
        pattern(each.key(), each.key());
      }
      schema(each.value(), each.name());
    }
  }

  private void texts(YamlMapping.Entry entry) {
    if (!(entry.value() instanceof YamlSequence list)) {
      complain(entry.value(), "`" + entry.name() + "` must be a list of names");
      return;
    }
    for (YamlNode item : list.items()) {
      if (!(item instanceof YamlScalar scalar && scalar.isString())) {
        complain(item, "an item of `" + entry.name() + "` must be a text");
      }
    }
  }

  private void textsByName(YamlMapping.Entry entry) {
    if (entry.value() instanceof YamlMapping mapping) {
      mapping.entries().forEach(this::texts);
    } else {
      complain(
          entry.value(), "`" + entry.name() + "` must be a mapping of names to lists of names");
    }
  }

  private void type(YamlMapping.Entry entry) {
    List<YamlNode> types =
        entry.value() instanceof YamlSequence ? items(entry) : List.of(entry.value());
    for (YamlNode type : types) {
      String word = type instanceof YamlScalar scalar ? scalar.text() : "";
      if (!TYPES.contains(word)) {
        complain(type, "`" + word + "` is no type of JSON Schema" + Nearest.hint(word, TYPES));
      }
    }
  }

  private void pattern(YamlNode node, @Nullable YamlScalar pattern) {
    if (pattern == null || !pattern.isString()) {
      complain(node, "`pattern` must be a text");
      return;
    }
    try {
      Pattern.compile(pattern.text());
    } catch (PatternSyntaxException e) {
      complain(node, "no regular expression of RE2: " + e.getDescription());
    }
  }

  /** Only inside the same schema: a check reads no other file. */
  private void reference(YamlNode node, @Nullable YamlScalar reference) {
    String text = reference == null ? "" : reference.text();
    if (!text.startsWith("#/") && !text.equals("#")) {
      complain(node, "`$ref` must lead to a part of this schema, as `#/$defs/name`");
      return;
    }
    @Nullable YamlNode at = root;
    for (String step : text.substring(1).split("/")) {
      if (!step.isEmpty()) {
        at = at instanceof YamlMapping mapping ? mapping.get(step) : null;
      }
    }
    if (at == null) {
      complain(node, "`" + text + "` leads nowhere in this schema");
    }
  }
}

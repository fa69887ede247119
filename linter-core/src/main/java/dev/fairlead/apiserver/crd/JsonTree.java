package dev.fairlead.apiserver.crd;

import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that kubectl would send for a tree, as Jackson's nodes. */
public final class JsonTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonTree() {}

  public static JsonNode of(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = JSON.objectNode();
      for (YamlMapping.Entry entry : mapping.entries()) {
        object.set(entry.name(), of(entry.value()));
      }
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = JSON.arrayNode(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        array.add(of(item));
      }
      return array;
    }
    return scalar((YamlScalar) node);
  }

  private static JsonNode scalar(YamlScalar scalar) {
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
      case STRING -> JSON.stringNode(scalar.text());
      case INTEGER, FLOAT -> number(scalar.text());
    };
  }

  /** Whole numbers as such, however they were written: {@code 8e1} is sent as {@code 80}. */
  private static JsonNode number(String text) {
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    try {
      return whole ? JSON.numberNode(new BigInteger(text)) : JSON.numberNode(new BigDecimal(text));
    } catch (NumberFormatException e) {
      // Infinity and NaN have no JSON; kubectl stops at them before any schema is asked.
      return JSON.stringNode(text);
    }
  }
}

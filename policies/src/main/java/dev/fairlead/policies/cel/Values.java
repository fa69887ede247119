package dev.fairlead.policies.cel;

import dev.cel.common.values.NullValue;
import dev.fairlead.policies.Part;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Values of manifests as expressions see them. */
final class Values {
  private Values() {}

  static Object of(Part part, Scene scene) {
    YamlNode node = part.node();
    if (node instanceof YamlMapping mapping) {
      return new MapView(scene, part, mapping);
    }
    if (node instanceof YamlSequence sequence) {
      return new ListView(scene, part, sequence);
    }
    return scalar((YamlScalar) node);
  }

  private static Object scalar(YamlScalar scalar) {
    return switch (scalar.type()) {
      case STRING -> scalar.text();
      case INTEGER -> Long.valueOf(scalar.text());
      case FLOAT -> number(scalar.text());
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case NULL -> NullValue.NULL_VALUE;
    };
  }

  /** Infinity and NaN have no JSON; kubectl stops at them, and an expression sees their text. */
  private static Object number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  static Object of(Resource resource, Scene scene) {
    return of(Part.of(resource, resource.meta().object()), scene);
  }

  static List<Object> ofAll(List<? extends Resource> resources, Scene scene) {
    List<Object> views = new ArrayList<>(resources.size());
    resources.forEach(resource -> views.add(of(resource, scene)));
    return views;
  }

  static List<Object> ofParts(List<Part> parts, Scene scene) {
    List<Object> views = new ArrayList<>(parts.size());
    parts.forEach(part -> views.add(of(part, scene)));
    return views;
  }

  /** {@code Deployment shop/web}, {@code `app` of Deployment shop/web}. */
  static String describe(Part part) {
    return part.parent() == null
        ? part.owner().meta().toString()
        : "`" + part.name() + "` of " + part.owner().meta();
  }
}

package dev.fairlead.policies;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a policy file, read key by key; what is wrong with it goes into a list. */
final class Section {
  private final YamlMapping node;
  private final List<PolicyProblem> problems;
  private boolean knowsAllKeys = true;

  /**
   * @param known the keys that may stand in it
   */
  Section(YamlMapping node, Set<String> known, List<PolicyProblem> problems) {
    this.node = node;
    this.problems = problems;
    for (YamlMapping.Entry entry : node.entries()) {
      if (!known.contains(entry.name())) {
        knowsAllKeys = false;
        complain(
            entry.key().place(),
            "unknown key `" + entry.name() + "`" + Nearest.hint(entry.name(), known));
      }
    }
  }

  /** Whether every key is one that may stand in it. */
  boolean knowsAllKeys() {
    return knowsAllKeys;
  }

  void complain(Place place, String message) {
    problems.add(new PolicyProblem(place, message));
  }

  /** The value of a key; null if the key is not there. A key without value is complained of. */
  @Nullable YamlNode get(String key) {
    YamlMapping.Entry entry = node.entry(key);
    if (entry == null) {
      return null;
    }
    if (entry.value() instanceof YamlScalar scalar && scalar.isNull()) {
      complain(entry.key().place(), "`" + key + "` has no value");
      return null;
    }
    return entry.value();
  }

  boolean has(String key) {
    return node.entry(key) != null;
  }

  /** Where a key stands; where the mapping begins if it is not there. */
  Place place(String key) {
    YamlMapping.Entry entry = node.entry(key);
    return entry == null ? start() : entry.key().place();
  }

  /** The first key of the mapping. */
  Place start() {
    for (YamlMapping.Entry entry : node.entries()) {
      return entry.key().place();
    }
    return node.place();
  }

  /** The text under a key that is not empty; null, and a complaint, for anything else. */
  @Nullable YamlScalar text(String key) {
    YamlNode value = get(key);
    return value == null ? null : text(value, "`" + key + "`");
  }

  private @Nullable YamlScalar text(YamlNode value, String what) {
    if (!(value instanceof YamlScalar scalar) || !scalar.isString()) {
      complain(value.place(), what + " must be a text" + quoteHint(value));
      return null;
    }
    if (scalar.text().isBlank()) {
      complain(value.place(), what + " is empty");
      return null;
    }
    return scalar;
  }

  private static String quoteHint(YamlNode value) {
    return value instanceof YamlScalar scalar
        ? ", not the " + word(scalar) + " `" + scalar.text() + "`; quote it if it is meant as one"
        : ", not a " + (value instanceof YamlMapping ? "mapping" : "list");
  }

  private static String word(YamlScalar scalar) {
    return switch (scalar.type()) {
      case INTEGER, FLOAT -> "number";
      case BOOLEAN -> "boolean";
      default -> "value";
    };
  }

  /** The boolean under a key; false if it is not there. */
  boolean flag(String key) {
    YamlNode value = get(key);
    if (value == null) {
      return false;
    }
    Boolean flag = value instanceof YamlScalar scalar ? scalar.bool() : null;
    if (flag == null) {
      complain(value.place(), "`" + key + "` must be true or false");
      return false;
    }
    return flag;
  }

  /** The mapping under a key; null, and a complaint, for anything else. */
  @Nullable YamlMapping mapping(String key) {
    YamlNode value = get(key);
    if (value != null && !(value instanceof YamlMapping)) {
      complain(value.place(), "`" + key + "` must be a mapping");
    }
    return value instanceof YamlMapping mapping ? mapping : null;
  }

  /** The texts of the list under a key; a list without items is complained of. */
  List<YamlScalar> texts(String key, boolean mayBeBlank) {
    List<YamlScalar> texts = new ArrayList<>();
    for (YamlNode item : items(key, "texts")) {
      if (mayBeBlank && item instanceof YamlScalar scalar && scalar.string() != null) {
        texts.add(scalar);
      } else {
        YamlScalar text = text(item, "an item of `" + key + "`");
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** The mappings of the list under a key. */
  List<YamlMapping> mappings(String key) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (YamlNode item : items(key, "mappings")) {
      if (item instanceof YamlMapping mapping) {
        mappings.add(mapping);
      } else {
        complain(item.place(), "an item of `" + key + "` must be a mapping");
      }
    }
    return mappings;
  }

  private List<YamlNode> items(String key, String what) {
    YamlNode value = get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof YamlSequence list)) {
      complain(value.place(), "`" + key + "` must be a list of " + what);
      return List.of();
    }
    if (list.items().isEmpty()) {
      complain(list.place(), "`" + key + "` has no items");
    }
    return list.items();
  }
}

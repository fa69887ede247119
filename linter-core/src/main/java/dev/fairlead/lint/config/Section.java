package dev.fairlead.lint.config;

import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping of a configuration, read strictly: a value of another type than it should be is a
 * mistake. A key without a value counts as absent.
 */
public final class Section {
  private final YamlMapping node;
  private final Mistakes mistakes;

  public Section(YamlMapping node, Mistakes mistakes) {
    this.node = node;
    this.mistakes = mistakes;
  }

  /** Says which keys there are; any other one is a mistake. */
  public Section keys(List<String> known) {
    for (YamlMapping.Entry entry : node.entries()) {
      if (!known.contains(entry.name())) {
        mistakes.unknown(entry.key().place(), "key", entry.name(), known);
      }
    }
    return this;
  }

  public Place place() {
    return node.place();
  }

  /** The keys with a value, in the order of the file. */
  public List<YamlMapping.Entry> entries() {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry entry : node.entries()) {
      if (node.get(entry.name()) != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  public Optional<Section> section(String key) {
    YamlNode value = node.get(key);
    if (value instanceof YamlMapping mapping) {
      return Optional.of(new Section(mapping, mistakes));
    }
    if (value != null) {
      mistakes.add(value.place(), "'" + key + "' takes keys and values, not " + what(value));
    }
    return Optional.empty();
  }

  /** The sections in the list under a key. */
  public List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlMapping mapping) {
        sections.add(new Section(mapping, mistakes));
      } else {
        mistakes.add(
            item.place(), "each item of '" + key + "' has keys and values, not " + what(item));
      }
    }
    return sections;
  }

  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  private List<YamlNode> items(String key) {
    YamlNode value = node.get(key);
    if (value instanceof YamlSequence sequence) {
      return sequence.items();
    }
    if (value != null) {
      mistakes.add(value.place(), "'" + key + "' takes a list, not " + what(value));
    }
    return List.of();
  }

  public Optional<Located<String>> text(String key) {
    YamlNode value = node.get(key);
    return value == null ? Optional.empty() : text(key, value);
  }

  /** A text; numbers as they are written, so that 1.30 is not 1.3. */
  private Optional<Located<String>> text(String key, YamlNode value) {
    if (value instanceof YamlScalar s && (s.isString() || isNumber(s))) {
      String text = s.isString() ? s.text() : s.place().text();
      if (!text.isBlank()) {
        return Optional.of(new Located<>(text, s.place()));
      }
    }
    mistakes.add(value.place(), "'" + key + "' takes a text, not " + what(value));
    return Optional.empty();
  }

  /** One of some words. */
  public Optional<Located<String>> word(String key, List<String> known) {
    Optional<Located<String>> text = text(key);
    if (text.isPresent() && !known.contains(text.get().value())) {
      Located<String> typed = text.get();
      mistakes.unknown(typed.place(), "value", typed.value(), known);
      return Optional.empty();
    }
    return text;
  }

  /** A whole number. */
  public Optional<Located<Long>> number(String key) {
    YamlNode value = node.get(key);
    if (value == null) {
      return Optional.empty();
    }
    Long number = value instanceof YamlScalar s ? s.integer() : null;
    if (number == null) {
      mistakes.add(value.place(), "'" + key + "' takes a number, not " + what(value));
      return Optional.empty();
    }
    return Optional.of(new Located<>(number, value.place()));
  }

  public boolean isTrue(String key) {
    return bool(key).map(Located::value).orElse(false);
  }

  public Optional<Located<Boolean>> bool(String key) {
    YamlNode value = node.get(key);
    if (value == null) {
      return Optional.empty();
    }
    Boolean bool = value instanceof YamlScalar s ? s.bool() : null;
    if (bool == null) {
      mistakes.add(value.place(), "'" + key + "' takes true or false, not " + what(value));
      return Optional.empty();
    }
    return Optional.of(new Located<>(bool, value.place()));
  }

  private static boolean isNumber(YamlScalar scalar) {
    return scalar.type() == YamlScalar.Type.INTEGER || scalar.type() == YamlScalar.Type.FLOAT;
  }

  /** What a value is, for the messages. */
  static String what(YamlNode value) {
    if (value instanceof YamlMapping) {
      return "keys and values";
    }
    if (value instanceof YamlSequence) {
      return "a list";
    }
    YamlScalar scalar = (YamlScalar) value;
    if (scalar.isNull()) {
      return "nothing";
    }
    if (scalar.text().isBlank()) {
      return "an empty text";
    }
    String text = scalar.isString() ? scalar.text().strip() : scalar.place().text();
    text = text.lines().findFirst().orElse("");
    return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
  }
}

package dev.fairlead.resource;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a mapping leniently: what is absent or of another type is empty.
 *
 * <p>Whether that is legal has been judged by {@code apiserver}; a rejected document is still read
 * as far as it goes, so that one mistake does not hide the others.
 */
public record Fields(YamlMapping node) {

  public Place place() {
    return node.place();
  }

  /** A string field; other scalars give their text, since a person meant them as one. */
  public Optional<Located<String>> text(String key) {
    YamlScalar scalar = node.scalar(key);
    return scalar == null
        ? Optional.empty()
        : Optional.of(new Located<>(scalar.text(), scalar.place()));
  }

  /** A string field that counts as absent when it is empty. */
  public Optional<Located<String>> nonEmptyText(String key) {
    return text(key).filter(t -> !t.value().isEmpty());
  }

  /** The text of a field or a default that stands at its parent. */
  public Located<String> textOr(String key, String otherwise) {
    return nonEmptyText(key).orElseGet(() -> new Located<>(otherwise, node.place()));
  }

  /** An integer field; a quoted number is not one. */
  public Optional<Located<Integer>> integer(String key) {
    YamlScalar scalar = node.scalar(key);
    Long value = scalar == null ? null : scalar.integer();
    return scalar == null || value == null || value != value.intValue()
        ? Optional.empty()
        : Optional.of(new Located<>(value.intValue(), scalar.place()));
  }

  /** A boolean field. */
  public Optional<Located<Boolean>> bool(String key) {
    YamlScalar scalar = node.scalar(key);
    Boolean value = scalar == null ? null : scalar.bool();
    return scalar == null || value == null
        ? Optional.empty()
        : Optional.of(new Located<>(value, scalar.place()));
  }

  /** Whether a boolean field is there and true. */
  public boolean isTrue(String key) {
    return bool(key).map(Located::value).orElse(false);
  }

  /** A number or a name: a target port, the port of a probe or of a policy. */
  public Optional<IntOrString> intOrString(String key) {
    YamlScalar scalar = node.scalar(key);
    return scalar == null ? Optional.empty() : Optional.of(IntOrString.read(scalar));
  }

  /** The mapping under a key. */
  public Optional<Fields> fields(String key) {
    YamlMapping m = node.mapping(key);
    return m == null ? Optional.empty() : Optional.of(new Fields(m));
  }

  /** The scalars of a list of texts. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (YamlNode item : node.items(key)) {
      if (item instanceof YamlScalar s) {
        texts.add(new Located<>(s.text(), s.place()));
      }
    }
    return texts;
  }

  /** Each mapping of a list, read by a function; other items are left out. */
  public <T> List<T> list(String key, Function<Fields, T> read) {
    List<T> found = new ArrayList<>();
    for (YamlNode item : node.items(key)) {
      if (item instanceof YamlMapping m) {
        found.add(read.apply(new Fields(m)));
      }
    }
    return found;
  }

  public Labels labels(String key) {
    return Labels.read(node.mapping(key), node.place());
  }

  public Optional<LabelSelector> selector(String key) {
    return LabelSelector.read(this, key);
  }

  /** The place of a key, if it is there at all; else the mapping's. */
  public Place keyPlace(String key) {
    YamlMapping.Entry entry = node.entry(key);
    return entry == null ? node.place() : entry.key().place();
  }
}

package dev.fairlead.apiserver;

import dev.fairlead.schema.Definition;
import dev.fairlead.schema.Field;
import dev.fairlead.schema.FieldType;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into the Go type of its kind, as the server's strict JSON decoder does: finds
 * fields that the type does not have and values of another type, and returns the tree that is left,
 * in which null is nothing and the zero of a plain field is nothing ({@code
 * apimachinery/pkg/runtime/serializer/json}, {@code sigs.k8s.io/json}).
 */
final class StrictDecoder {
  private final YamlMapping root;
  private final boolean known;
  private final List<Mismatch> mismatches = new ArrayList<>(0);
  private final List<Cause> unknownFields = new ArrayList<>(0);

  /**
   * A value that the type cannot hold.
   *
   * @param aborting whether the type reads itself, such as an int-or-string: decoding then ends
   */
  private record Mismatch(FieldPath path, Cause cause, boolean aborting) {}

  /**
   * What decoding makes of a document.
   *
   * @param tree what could be read
   * @param mismatches the one that the server reports first, then the others
   * @param unknownFields which it reports only if there is no mismatch
   */
  record Decoded(YamlMapping tree, List<Cause> mismatches, List<Cause> unknownFields) {
    Decoded {
      mismatches = List.copyOf(mismatches);
      unknownFields = List.copyOf(unknownFields);
    }
  }

  private StrictDecoder(YamlMapping root, boolean known) {
    this.root = root;
    this.known = known;
  }

  /**
   * Decodes a document.
   *
   * @param known whether it is known of the type which zeros it drops; if not, all are kept
   */
  static Decoded decode(YamlMapping document, Definition definition, boolean known) {
    StrictDecoder decoder = new StrictDecoder(document, known);
    YamlMapping tree = decoder.struct(document, definition, null, FieldPath.ROOT);
    return new Decoded(tree, decoder.inServerOrder(), decoder.unknownFields);
  }

  /** A type that reads itself ends decoding, so its error wins; else the first key does. */
  private List<Cause> inServerOrder() {
    if (mismatches.size() > 1) {
      mismatches.sort(
          (a, b) ->
              a.aborting() != b.aborting()
                  ? Boolean.compare(b.aborting(), a.aborting())
                  : FieldPath.inKeyOrder(a.path(), b.path()));
    }
    List<Cause> causes = new ArrayList<>(mismatches.size());
    for (Mismatch mismatch : mismatches) {
      causes.add(mismatch.cause());
    }
    return causes;
  }

  private YamlMapping struct(
      YamlMapping mapping, Definition definition, @Nullable Definition parent, FieldPath path) {
    GoTypes.Shape shape = GoTypes.shape(definition);
    List<YamlMapping.Entry> changed = null;
    int kept = 0;
    for (YamlMapping.Entry entry : mapping.entries()) {
      Field field = definition.field(entry.name());
      YamlNode value = null;
      if (field == null) {
        unknownFields.add(UnknownFields.cause(entry, definition, parent, path));
      } else {
        value = value(entry.value(), field.type(), definition, shape.path(path, field));
        if (known && value != null && shape.drops(field) && isZero(value, field.type())) {
          value = null;
        }
      }
      if (value != entry.value() && changed == null) {
        changed = first(mapping, kept);
      }
      if (value != null) {
        kept++;
        if (changed != null) {
          changed.add(value == entry.value() ? entry : new YamlMapping.Entry(entry.key(), value));
        }
      }
    }
    YamlMapping tree = changed == null ? mapping : new YamlMapping(mapping.place(), changed);
    return known && !shape.always().isEmpty() ? withZeros(tree, shape.always()) : tree;
  }

  private static List<YamlMapping.Entry> first(YamlMapping mapping, int count) {
    List<YamlMapping.Entry> entries = new ArrayList<>(mapping.size());
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (entries.size() == count) {
        break;
      }
      entries.add(entry);
    }
    return entries;
  }

  private YamlMapping withZeros(YamlMapping tree, List<Field> always) {
    Draft draft = null;
    for (Field field : always) {
      if (tree.entry(field.name()) == null) {
        draft = draft == null ? new Draft(tree) : draft;
        draft.put(field.name(), zero(field.type(), tree.place()));
      }
    }
    return draft == null ? tree : draft.done();
  }

  /** The value as the type holds it; null for YAML's null and for one that it cannot hold. */
  private @Nullable YamlNode value(
      YamlNode node, FieldType type, Definition around, FieldPath path) {
    if (node instanceof YamlScalar s && s.isNull()) {
      return type == FieldType.Scalar.ANY ? node : null;
    }
    if (type instanceof Definition definition) {
      return node instanceof YamlMapping m
          ? struct(m, definition, around, path)
          : mismatch(node, definition, path);
    }
    if (type instanceof FieldType.ListOf list) {
      return node instanceof YamlSequence s
          ? items(s, list.items(), around, path)
          : mismatch(node, list, path);
    }
    if (type instanceof FieldType.MapOf map) {
      return node instanceof YamlMapping m
          ? values(m, map.values(), around, path)
          : mismatch(node, map, path);
    }
    return scalar(node, type, path);
  }

  /** A null in a list is the zero of its type. */
  private YamlSequence items(YamlSequence list, FieldType type, Definition around, FieldPath path) {
    List<YamlNode> changed = null;
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      YamlNode value = value(item, type, around, path.item(i));
      if (value != item) {
        changed = changed == null ? new ArrayList<>(list.items()) : changed;
        changed.set(i, value == null ? zero(type, item.place()) : value);
      }
    }
    return changed == null ? list : new YamlSequence(list.place(), changed);
  }

  /** A null in a map is the zero of its type too. */
  private YamlMapping values(YamlMapping map, FieldType type, Definition around, FieldPath path) {
    List<YamlMapping.Entry> changed = null;
    int kept = 0;
    for (YamlMapping.Entry entry : map.entries()) {
      YamlNode value = value(entry.value(), type, around, path.mapValue(entry.name()));
      if (value == null && entry.value() instanceof YamlScalar s && s.isNull()) {
        value = zero(type, entry.key().place());
      }
      if (value != entry.value() && changed == null) {
        changed = first(map, kept);
      }
      if (value != null) {
        kept++;
        if (changed != null) {
          changed.add(value == entry.value() ? entry : new YamlMapping.Entry(entry.key(), value));
        }
      }
    }
    return changed == null ? map : new YamlMapping(map.place(), changed);
  }

  private @Nullable YamlNode scalar(YamlNode node, FieldType type, FieldPath path) {
    return ScalarTypes.holds(type, node)
        ? ScalarTypes.stored(type, node)
        : mismatch(node, type, path);
  }

  private @Nullable YamlNode mismatch(YamlNode node, FieldType type, FieldPath path) {
    Cause cause =
        new Cause(
            Cause.Type.TYPE_MISMATCH,
            path.withoutItems(),
            node instanceof YamlScalar s ? s.text() : "",
            ScalarTypes.mismatch(type, node) + advice(type, path),
            path.in(root));
    mismatches.add(new Mismatch(path, cause, ScalarTypes.readsItself(type)));
    return null;
  }

  private static String advice(FieldType type, FieldPath path) {
    boolean secret = type == FieldType.Scalar.BYTES && path.withoutItems().equals("data");
    return secret ? ": plain text goes under `stringData`" : "";
  }

  private static boolean isZero(YamlNode value, FieldType type) {
    if (value instanceof YamlSequence s) {
      return s.items().isEmpty();
    }
    if (value instanceof YamlMapping m) {
      return m.size() == 0 && type instanceof FieldType.MapOf;
    }
    String text = value instanceof YamlScalar s ? s.text() : "";
    return (type == FieldType.Scalar.STRING || type == FieldType.Scalar.BYTES)
        ? text.isEmpty()
        : type == FieldType.Scalar.BOOL
            ? text.equals("false")
            : GoTypes.isWhole(type) && text.equals("0");
  }

  private YamlNode zero(FieldType type, Place place) {
    if (type instanceof Definition definition) {
      YamlMapping empty = new YamlMapping(place, List.of());
      return known ? withZeros(empty, GoTypes.shape(definition).always()) : empty;
    }
    if (type instanceof FieldType.MapOf) {
      return new YamlMapping(place, List.of());
    }
    if (type instanceof FieldType.ListOf) {
      return new YamlSequence(place, List.of());
    }
    if (type == FieldType.Scalar.BOOL) {
      return new YamlScalar(place, YamlScalar.Type.BOOLEAN, "false", YamlScalar.Style.PLAIN);
    }
    return GoTypes.isWhole(type) || type == FieldType.Scalar.INT_OR_STRING
        ? new YamlScalar(place, YamlScalar.Type.INTEGER, "0", YamlScalar.Style.PLAIN)
        : new YamlScalar(place, YamlScalar.Type.STRING, "", YamlScalar.Style.PLAIN);
  }
}

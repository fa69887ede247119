package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names findings so that they are recognised from run to run: by rule, object, the path of keys to
 * the value and the value itself. Lines, file names and formatting do not matter where an object is
 * known; a finding without an object is known by its file.
 *
 * <p>Findings that agree in all of this are numbered in their order.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * The fingerprint of the next finding; to be called in the order of the report.
   *
   * @param documents the documents of the finding's file
   */
  String next(Finding finding, List<Document> documents) {
    StringBuilder text = new StringBuilder(128);
    text.append(finding.rule()).append('\n');
    finding
        .object()
        .ifPresentOrElse(
            object ->
                text.append(object.kind())
                    .append('/')
                    .append(object.namespace().orElse(""))
                    .append('/')
                    .append(object.name()),
            () -> text.append(finding.place().file().name()));
    text.append('\n');
    Place place = finding.place();
    for (Document document : documents) {
      YamlNode root = document.root();
      if (root != null && contains(document.place(), place)) {
        appendPath(root, place, text);
        break;
      }
    }
    if (documents.isEmpty() && finding.object().isPresent()) {
      // In no manifest but in the settings of an application, whose keys have no path here.
      text.append(place.text());
    }
    int ordinal = seen.merge(text.toString(), 1, Integer::sum);
    if (ordinal > 1) {
      text.append('\n').append(ordinal);
    }
    return hash(text);
  }

  private static void appendPath(YamlNode root, Place place, StringBuilder path) {
    YamlNode node = root;
    while (node != null) {
      if (node instanceof YamlScalar scalar) {
        path.append('=').append(scalar.text());
      }
      node = step(node, place, path);
    }
  }

  /** The child that holds the place, null where there is none; appends its key. */
  private static @Nullable YamlNode step(YamlNode node, Place place, StringBuilder path) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        boolean onKey = contains(entry.key().place(), place);
        if (onKey || contains(entry.value().place(), place)) {
          path.append('.').append(entry.name());
          return onKey ? null : entry.value();
        }
      }
    }
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (contains(item.place(), place)) {
          YamlScalar name = item instanceof YamlMapping m ? m.scalar("name") : null;
          path.append('[').append(name == null ? "" : name.text()).append(']');
          return item;
        }
      }
    }
    return null;
  }

  private static boolean contains(Place whole, Place part) {
    SourceFile file = whole.file();
    return file == part.file() && whole.start() <= part.start() && part.end() <= whole.end();
  }

  /** FNV-1a with 64 bits: no security, and no provider to load. */
  private static String hash(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    String hex = Long.toHexString(hash);
    return "0".repeat(16 - hex.length()) + hex;
  }
}

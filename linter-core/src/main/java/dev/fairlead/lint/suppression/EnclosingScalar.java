package dev.fairlead.lint.suppression;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the value that a place lies in. */
final class EnclosingScalar {
  private final List<Document> documents;

  /**
   * @param documents of the file in question
   */
  EnclosingScalar(List<Document> documents) {
    this.documents = documents;
  }

  /** Whether a place lies inside a value, so that a {@code #} in it begins no comment. */
  boolean contains(Place place) {
    return of(place) != null;
  }

  /** The line of the key whose value a place lies in, as of a block scalar; 0 if there is none. */
  int keyLine(Place place) {
    YamlMapping.Entry entry = of(place);
    return entry == null ? 0 : entry.key().place().line();
  }

  private YamlMapping.@Nullable Entry of(Place place) {
    for (Document document : documents) {
      if (document.root() != null && holds(document.place(), place)) {
        return in(document.root(), place);
      }
    }
    return null;
  }

  private static YamlMapping.@Nullable Entry in(YamlNode node, Place place) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (holds(entry.value().place(), place)) {
          return entry.value() instanceof YamlScalar ? entry : in(entry.value(), place);
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (holds(item.place(), place)) {
          return in(item, place);
        }
      }
    }
    return null;
  }

  private static boolean holds(Place whole, Place part) {
    return whole.file() == part.file()
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }
}

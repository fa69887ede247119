package dev.fairlead.lint;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that a file holds once and uses several times, through YAML aliases and merge keys.
 *
 * <p>Who edits one edits them all, so a fix of one use must not touch it: only its words are left.
 */
final class SharedValues {
  private final Entries entries;
  private final Map<SourceFile, List<Place>> byFile = new IdentityHashMap<>();

  SharedValues(Entries entries) {
    this.entries = entries;
  }

  /** The finding, its fix without edits where they would change what others use, too. */
  Finding protect(Finding finding) {
    Fix fix = finding.fix().orElse(null);
    if (fix == null) {
      return finding;
    }
    for (Edit edit : fix.edits()) {
      if (isShared(edit.place())) {
        return finding.fix(new Fix(fix.title(), fix.safe(), List.of()));
      }
    }
    return finding;
  }

  private boolean isShared(Place edited) {
    SourceFile file = edited.file();
    if (file.text().indexOf('*') < 0 || file.text().indexOf('&') < 0) {
      return false;
    }
    for (Place shared : byFile.computeIfAbsent(file, this::sharedIn)) {
      if (edited.start() <= shared.end() && shared.start() <= edited.end()) {
        return true;
      }
    }
    return false;
  }

  private List<Place> sharedIn(SourceFile file) {
    Search search = new Search();
    for (Document document : entries.in(file)) {
      if (document.root() != null) {
        search.visit(document.root());
      }
    }
    return search.shared;
  }

  /** A walk in the order of the file: an alias comes after its anchor. */
  private static final class Search {
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Place> anchors = new HashMap<>();
    private final List<Place> shared = new ArrayList<>();

    void visit(YamlNode node) {
      if (!seen.add(node)) {
        shared.add(node.place());
        return;
      }
      if (node instanceof YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
          visit(entry.key());
          visit(entry.value());
        }
      } else if (node instanceof YamlSequence sequence) {
        sequence.items().forEach(this::visit);
      } else if (node instanceof YamlScalar scalar) {
        visit(scalar.place());
      }
    }

    /** An alias of a scalar stands where it is used, with the name of the anchor. */
    private void visit(Place scalar) {
      String text = scalar.file().text();
      if (text.startsWith("*", scalar.start())) {
        Place anchored = anchors.get(scalar.text().substring(1));
        if (anchored != null) {
          shared.add(anchored);
        }
        return;
      }
      int end = scalar.start();
      String word;
      do {
        while (end > 0 && text.charAt(end - 1) <= ' ') {
          end--;
        }
        int start = end;
        while (start > 0 && text.charAt(start - 1) > ' ') {
          start--;
        }
        word = text.substring(start, end);
        end = start;
      } while (word.startsWith("!"));
      if (word.startsWith("&")) {
        anchors.put(word.substring(1), scalar);
      }
    }
  }
}

package dev.fairlead.finding;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlMapping.Entry;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** How fields move one level down in a mapping, or up. */
final class Levels {
  private Levels() {}

  /** Puts all fields of a mapping under one key; empty where they are not all plain pairs. */
  static List<Edit> down(YamlMapping mapping, String key) {
    Place whole = mapping.place();
    if (mapping.size() == 0 || !arePairs(mapping)) {
      return List.of();
    }
    SourceFile file = whole.file();
    int first = Written.firstKey(whole);
    String written = Written.beside(file, first, key);
    if (Written.isFlow(whole)) {
      return List.of(
          new Edit(point(file, whole.start() + 1), written + ": {"),
          new Edit(point(file, whole.end() - 1), "}"));
    }
    String indent = " ".repeat(file.column(first) - 1);
    List<Edit> edits = new ArrayList<>();
    String above = written + ":" + Written.lineEnd(file, first) + indent + "  ";
    edits.add(new Edit(point(file, first), above));
    for (int line = file.line(first) + 1; line <= file.line(whole.end()); line++) {
      if (!file.lineText(line).isBlank()) {
        edits.add(new Edit(point(file, file.lineStart(line)), "  "));
      }
    }
    return edits;
  }

  /** Takes away the only key of a mapping, so that what is under it is the mapping. */
  static List<Edit> up(YamlMapping mapping) {
    Entry only = mapping.size() == 1 ? mapping.entries().iterator().next() : null;
    if (only == null || !(only.value() instanceof YamlMapping inner) || !isIn(mapping, inner)) {
      return List.of();
    }
    SourceFile file = mapping.place().file();
    Place key = only.key().place();
    boolean flow = Written.isFlow(mapping.place());
    if (flow) {
      int first = inner.place().start();
      int last = inner.place().end();
      return List.of(
          new Edit(new Place(file, key.start(), first + 1), ""),
          new Edit(new Place(file, last - 1, last), ""));
    }
    int line = key.line();
    boolean alone = file.lineText(line).strip().equals(key.text() + ":");
    return alone && inner.place().line() > line
        ? List.of(new Edit(new Place(file, file.lineStart(line), file.lineStart(line + 1)), ""))
        : List.of();
  }

  private static boolean arePairs(YamlMapping mapping) {
    for (Entry entry : mapping.entries()) {
      Place pair = entry.place();
      if (!(entry.value() instanceof YamlScalar)
          || !isIn(mapping, entry.key())
          || !isIn(mapping, entry.value())
          || pair.line() != pair.endLine()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(YamlMapping whole, YamlNode part) {
    return whole.place().file() == part.place().file()
        && whole.place().start() <= part.place().start()
        && part.place().end() <= whole.place().end();
  }

  private static Place point(SourceFile file, int at) {
    return new Place(file, at, at);
  }
}

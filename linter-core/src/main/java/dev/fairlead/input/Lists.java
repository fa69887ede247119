package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlMapping.Entry;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes {@code kind: List} and typed lists such as {@code ServiceList} apart, as kubectl does. */
public final class Lists {
  private Lists() {}

  /** The items of a list that are objects, each a document of its own; else the document itself. */
  public static List<Document> flatten(Document document) {
    YamlMapping list = document.mapping();
    YamlScalar kind = list == null ? null : list.scalar("kind");
    if (list == null
        || kind == null
        || !kind.text().endsWith("List")
        || !(list.get("items") instanceof YamlSequence)) {
      return List.of(document);
    }
    List<Problem> left = new ArrayList<>(document.problems());
    List<Document> items = new ArrayList<>();
    for (YamlMapping item : list.mappings("items")) {
      YamlMapping typed = withType(item, list.scalar("apiVersion"), kind);
      List<Problem> problems = takeFrom(left, item.place());
      items.add(new Document(document.file(), document.index(), typed, item.place(), problems));
    }
    if (!left.isEmpty() && !items.isEmpty()) {
      Document first = items.get(0);
      left.addAll(first.problems());
      items.set(0, new Document(first.file(), first.index(), first.root(), first.place(), left));
    }
    return items;
  }

  /** The problems that stand in an item; they are taken out of the list. */
  private static List<Problem> takeFrom(List<Problem> problems, Place item) {
    List<Problem> taken = new ArrayList<>();
    for (Problem problem : problems) {
      int at = problem.place().start();
      if (item.start() <= at && at < item.end()) {
        taken.add(problem);
      }
    }
    problems.removeAll(taken);
    return taken;
  }

  /** An item without apiVersion and kind takes those of its list ({@code UnstructuredList}). */
  private static YamlMapping withType(
      YamlMapping item, @Nullable YamlScalar version, YamlScalar listKind) {
    String kind = listKind.text().substring(0, listKind.text().length() - "List".length());
    if (kind.isEmpty()
        || version == null
        || item.get("apiVersion") != null
        || item.get("kind") != null) {
      return item;
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("apiVersion", version, version.text()));
    entries.add(entry("kind", listKind, kind));
    entries.addAll(item.entries());
    return new YamlMapping(item.place(), entries);
  }

  private static Entry entry(String key, YamlNode source, String value) {
    YamlScalar.Style style = YamlScalar.Style.PLAIN;
    return new Entry(
        new YamlScalar(source.place(), YamlScalar.Type.STRING, key, style),
        new YamlScalar(source.place(), YamlScalar.Type.STRING, value, style));
  }
}

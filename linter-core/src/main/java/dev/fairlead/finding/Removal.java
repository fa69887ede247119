package dev.fairlead.finding;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlMapping.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a field is taken out of a mapping so that the rest stands as it stood. */
final class Removal {
  private final SourceFile file;
  private final String text;
  private final int start;
  private final int end;

  private Removal(Entry entry) {
    this.file = entry.key().place().file();
    this.text = file.text();
    this.start = entry.key().place().start();
    this.end = Math.max(entry.key().place().end(), entry.value().place().end());
  }

  static Optional<Edit> of(YamlMapping mapping, String name) {
    Entry entry = mapping.entry(name);
    if (entry == null
        || mapping.size() == 1
        || !isIn(mapping.place(), entry.key().place())
        || !isIn(mapping.place(), entry.value().place())) {
      return Optional.empty();
    }
    Removal removal = new Removal(entry);
    Place place =
        Written.isFlow(mapping.place())
            ? removal.fromBraces()
            : removal.fromLines(after(mapping, entry));
    return Optional.ofNullable(place).map(p -> new Edit(p, ""));
  }

  private static boolean isIn(Place whole, Place part) {
    return whole.file() == part.file()
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  /** The entry that stands next in the file. */
  private static @Nullable Entry after(YamlMapping mapping, Entry entry) {
    Entry next = null;
    for (Entry other : mapping.entries()) {
      int at = other.key().place().start();
      if (at > entry.key().place().start()
          && isIn(mapping.place(), other.key().place())
          && (next == null || at < next.key().place().start())) {
        next = other;
      }
    }
    return next;
  }

  /** With the comma behind it, or the one before it where it is the last. */
  private @Nullable Place fromBraces() {
    int behind = skipBlanks(end);
    if (at(behind) == ',') {
      int rest = skipBlanks(behind + 1);
      int lineStart = file.lineStart(file.line(start));
      boolean wholeLine =
          (at(rest) == '\n' || at(rest) == '\r') && text.substring(lineStart, start).isBlank();
      return wholeLine ? new Place(file, lineStart, nextLine(rest)) : new Place(file, start, rest);
    }
    int before = start;
    while (before > 0 && text.charAt(before - 1) <= ' ') {
      before--;
    }
    while (behind < text.length() && text.charAt(behind) <= ' ') {
      behind++;
    }
    return at(behind) == '}' && before > 0 && text.charAt(before - 1) == ','
        ? new Place(file, before - 1, end)
        : null;
  }

  /** Whole lines; behind a dash the next field moves up to it. */
  private @Nullable Place fromLines(@Nullable Entry next) {
    int lineStart = file.lineStart(file.line(start));
    if (text.substring(lineStart, start).isBlank()) {
      int lineEnd = Written.endOfLine(text, end);
      int nextLine = file.line(lineEnd) < file.lineCount() ? nextLine(lineEnd) : text.length();
      boolean last = nextLine == lineEnd && lineStart > 0;
      return last
          ? new Place(file, endOfLineBefore(lineStart), lineEnd)
          : new Place(file, lineStart, nextLine);
    }
    if (next == null || !text.substring(end, next.key().place().start()).isBlank()) {
      return null;
    }
    return new Place(file, start, next.key().place().start());
  }

  private int nextLine(int offset) {
    return file.lineStart(file.line(offset) + 1);
  }

  private int endOfLineBefore(int lineStart) {
    int i = lineStart - 1;
    return i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r' ? i - 1 : i;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }
}

package dev.fairlead.finding;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * One replacement of characters; everything else in the file stays as it is.
 *
 * <p>What is made here is written as its surroundings are: a value that stood in quotes gets the
 * same ones, beside a key in double quotes (so in JSON) text gets them too, and a new line ends as
 * the others of the file do.
 *
 * @param place what is replaced; an empty stretch inserts
 * @param replacement the new characters
 */
public record Edit(Place place, String replacement) {
  /** Replaces a scalar by a text; an alias is replaced where it stands, not what it stands for. */
  public static Edit value(Place scalar, String text) {
    return new Edit(scalar, gap(scalar) + Written.like(scalar, text));
  }

  /** Replaces a scalar by a number. */
  public static Edit number(Place scalar, int number) {
    return new Edit(scalar, gap(scalar) + number);
  }

  /** A value that is not written at all needs a blank before it, as after {@code app:}. */
  private static String gap(Place scalar) {
    return scalar.start() == scalar.end()
            && scalar.start() > 0
            && scalar.file().text().charAt(scalar.start() - 1) > ' '
        ? " "
        : "";
  }

  /**
   * Puts a field in front of the others of a mapping.
   *
   * @param mapping a mapping with at least one field
   * @param text the value, which gets quotes where it needs them
   */
  public static Edit field(Place mapping, String name, String text) {
    int key = Written.firstKey(mapping);
    return insert(mapping, key, name, Written.beside(mapping.file(), key, text));
  }

  /** The same with a number. */
  public static Edit field(Place mapping, String name, int number) {
    return insert(mapping, Written.firstKey(mapping), name, Integer.toString(number));
  }

  /** The same with a boolean. */
  public static Edit field(Place mapping, String name, boolean value) {
    return insert(mapping, Written.firstKey(mapping), name, Boolean.toString(value));
  }

  private static Edit insert(Place mapping, int key, String name, String value) {
    SourceFile file = mapping.file();
    boolean flow = Written.isFlow(mapping);
    String field = Written.beside(file, key, name) + ": " + value + (flow ? "," : "");
    boolean sameLine = flow && file.line(mapping.start()) == file.line(key);
    String indent = " ".repeat(file.column(key) - 1);
    String gap = sameLine ? " " : Written.lineEnd(file, key) + indent;
    return new Edit(new Place(file, key, key), field + gap);
  }

  /**
   * Puts a text behind an item of a list, as the item is written.
   *
   * @param item a scalar
   */
  public static Edit itemAfter(Place item, String text) {
    SourceFile file = item.file();
    int dash = item.start() - 1;
    while (dash >= 0 && file.text().charAt(dash) == ' ') {
      dash--;
    }
    String written = Written.like(item, text);
    if (dash < 0 || file.text().charAt(dash) != '-') {
      return new Edit(new Place(file, item.end(), item.end()), ", " + written);
    }
    int end = Written.endOfLine(file.text(), item.end());
    String indent = " ".repeat(file.column(dash) - 1);
    String line = Written.lineEnd(file, item.start()) + indent + "- " + written;
    return new Edit(new Place(file, end, end), line);
  }

  /**
   * Takes the dash off a list item, so that its fields join the item before it.
   *
   * @return empty where that is not how the two are written: in block style, with their fields in
   *     the same column
   */
  public static Optional<Edit> join(Place before, Place item) {
    String text = item.file().text();
    int dash = item.start() - 1;
    while (dash >= 0 && text.charAt(dash) == ' ') {
      dash--;
    }
    boolean block =
        dash >= 0
            && text.charAt(dash) == '-'
            && item.column() == before.column()
            && !Written.isFlow(before)
            && !Written.isFlow(item);
    return block
        ? Optional.of(new Edit(new Place(item.file(), dash, dash + 1), " "))
        : Optional.empty();
  }

  /**
   * Takes a field out of a mapping, with the line or lines that it has for itself.
   *
   * @return empty where that cannot be done without touching anything else: the field is the only
   *     one, comes from elsewhere, or has comments around it
   */
  public static Optional<Edit> removal(YamlMapping mapping, String name) {
    return Removal.of(mapping, name);
  }

  /**
   * Puts all fields of a mapping under a new key of it.
   *
   * @return empty where not all of them are single values, each on one line
   */
  public static List<Edit> levelDown(YamlMapping mapping, String key) {
    return Levels.down(mapping, key);
  }

  /**
   * Takes the only key off a mapping, so that the fields under it take its place.
   *
   * @return empty where something else stands beside that key
   */
  public static List<Edit> levelUp(YamlMapping mapping) {
    return Levels.up(mapping);
  }
}

package dev.fairlead.lint.suppression;

import dev.fairlead.lint.suppression.Suppression.Reach;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code RULE[, RULE] [until DAY][: reason]} out of one line of text. */
final class Directive {
  private final String text;
  private final SourceFile file;
  private final int offset;
  private final boolean exact;
  private final Place whole;
  private final List<Located<String>> rules = new ArrayList<>();
  private final List<Located<String>> malformed = new ArrayList<>();
  private Optional<Located<String>> until = Optional.empty();
  private int at;

  /**
   * @param whole the place of the suppression; what it consists of lies in it
   * @param offset where the text begins in the file, -1 if it does not stand there as it is
   */
  Directive(String text, Place whole, int offset) {
    this.text = text;
    this.whole = whole;
    this.file = whole.file();
    this.offset = offset;
    this.exact = offset >= 0;
  }

  Suppression read(Reach reach, boolean isText) {
    readHead();
    String reason = at < text.length() ? text.substring(at + 1).strip() : "";
    return new Suppression(reach, rules, until, reason, whole, isText, malformed);
  }

  /** Stops at the colon, or at the end. */
  private void readHead() {
    boolean more = true;
    while (more) {
      Located<String> word = word();
      if (word.value().isEmpty()) {
        malformed.add(new Located<>("names no rule", rules.isEmpty() ? whole : word.place()));
      } else {
        rules.add(word);
      }
      skipBlanks();
      more = at < text.length() && text.charAt(at) == ',';
      at += more ? 1 : 0;
    }
    int before = at;
    Located<String> word = word();
    if (word.value().equals("until")) {
      Located<String> day = word();
      until = Optional.of(day);
      if (!isDay(day.value())) {
        malformed.add(new Located<>("`until` takes a day such as 2026-12-31", day.place()));
      }
      skipBlanks();
      before = at;
    } else {
      at = before;
    }
    if (at < text.length() && text.charAt(at) != ':') {
      malformed.add(new Located<>("a colon is missing before the reason", place(at, at + 1)));
      at = before - 1;
    }
  }

  private Located<String> word() {
    skipBlanks();
    int start = at;
    while (at < text.length() && " \t,:".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return new Located<>(text.substring(start, at), place(start, at));
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private Place place(int start, int end) {
    return exact ? new Place(file, offset + start, offset + end) : whole;
  }

  static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}

package dev.fairlead.network.listen;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a container's command line, command by command; a script behind {@code -c} is taken
 * apart at blanks and at what ends a command in a shell.
 */
final class CommandWords {
  private final List<List<Located<String>>> commands = new ArrayList<>();
  private List<Located<String>> current = new ArrayList<>();

  private CommandWords() {}

  /** The commands, each a list of words without quotes; empty if the image decides. */
  static List<List<Located<String>>> of(Container container) {
    CommandWords words = new CommandWords();
    for (Located<String> item : container.command()) {
      words.add(item);
    }
    for (Located<String> item : container.args()) {
      words.add(item);
    }
    words.end();
    return words.commands;
  }

  private void end() {
    if (!current.isEmpty()) {
      commands.add(current);
      current = new ArrayList<>();
    }
  }

  private void add(Located<String> item) {
    String text = item.value();
    if (text.indexOf(' ') < 0 && text.indexOf('\n') < 0) {
      current.add(item);
      return;
    }
    TextPlaces places = TextPlaces.of(item);
    int start = 0;
    while (start < text.length()) {
      char c = text.charAt(start);
      if (";&|\n".indexOf(c) >= 0) {
        end();
      }
      if (c <= ' ' || ";&|'\"\\".indexOf(c) >= 0) {
        start++;
        continue;
      }
      int stop = start;
      while (stop < text.length()
          && text.charAt(stop) > ' '
          && ";&|'\"".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      current.add(places.located(text, new Span(start, stop)));
      start = stop;
    }
  }

  /** The value of an option, as {@code --port=80} or {@code --port 80}; empty text if not given. */
  static String option(List<Located<String>> words, String... flags) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).value();
      for (String flag : flags) {
        if (word.equals(flag) && i + 1 < words.size()) {
          return words.get(i + 1).value();
        }
        if (word.startsWith(flag + "=")) {
          return word.substring(flag.length() + 1);
        }
      }
    }
    return "";
  }
}

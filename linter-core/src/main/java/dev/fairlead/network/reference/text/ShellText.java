package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the hosts in a shell script: URLs, the arguments of known commands, assignments, and words
 * shaped like {@code host:port}. Comments are passed over; words with variables are opaque.
 */
final class ShellText {
  private static final Set<String> TALK = Set.of("echo", "printf", "log", "info", "cat");

  private final String text;
  private final List<Mention> found;
  private List<Word> words = new ArrayList<>();

  private ShellText(String text, List<Mention> found) {
    this.text = text;
    this.found = found;
  }

  static void scan(String text, List<Mention> found) {
    ShellText shell = new ShellText(text, found);
    shell.scan();
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i += 2;
      } else if (c == '#' && (i == 0 || text.charAt(i - 1) <= ' ')) {
        i = lineEnd(i);
      } else if (isEndOfCommand(c)) {
        command();
        i++;
      } else if (c <= ' ' || c == '<' || c == '>') {
        i++;
      } else {
        i = word(i);
      }
    }
    command();
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isEndOfCommand(char c) {
    return switch (c) {
      case '\n', ';', '|', '&', '(', ')', '`', '{', '}' -> true;
      default -> false;
    };
  }

  /** A quoted word is its content; quotes within a word end it. */
  private int word(int start) {
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = start + 1;
      while (end < text.length() && text.charAt(end) != quote) {
        end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
      }
      end = Math.min(end, text.length());
      words.add(new Word(text.substring(start + 1, end), start + 1));
      return end + 1;
    }
    int end = start;
    while (end < text.length() && !endsWord(end)) {
      end++;
    }
    words.add(new Word(text.substring(start, end), start));
    return end;
  }

  private boolean endsWord(int at) {
    char c = text.charAt(at);
    boolean variable = c == '{' || (c == '(' && at > 0 && text.charAt(at - 1) == '$');
    return c <= ' ' || c == '"' || c == '\'' || (!variable && c != '}' && isEndOfCommand(c));
  }

  private void command() {
    if (words.isEmpty()) {
      return;
    }
    List<Word> command = words;
    words = new ArrayList<>();
    boolean talk = TALK.contains(command.get(0).text());
    List<CommandTarget> targets = CommandLine.targets(command);
    for (CommandTarget target : targets) {
      int host = target.hostWord().start();
      int port = target.portWord().start();
      found.add(
          new Mention(
              target.scheme().isEmpty() ? Mention.Form.HOST_AND_PORT : Mention.Form.HOST,
              target.scheme(),
              new Span(host + target.host().start(), host + target.host().end()),
              target.port().map(p -> new Span(port + p.start(), port + p.end())),
              target.openPort(),
              target.certain() && !talk));
    }
    for (Word word : command) {
      if (targets.stream().noneMatch(t -> t.hostWord() == word)) {
        word(word, talk);
      }
    }
  }

  private void word(Word word, boolean talk) {
    int start = word.start();
    int end = start + word.text().length();
    int equals = word.text().indexOf('=');
    int key = equals < 0 ? 0 : Hosts.end(word.text(), 0, equals);
    int before = found.size();
    boolean keyed = equals > 0 && key == equals;
    KeyRole role = keyed ? KeyRole.of(word.text().substring(0, equals)) : KeyRole.UNKNOWN;
    ValueText.scan(text, keyed ? start + equals + 1 : start, end, role, found);
    if (talk) {
      found.subList(before, found.size()).replaceAll(Mention::unsure);
    }
  }
}

package dev.fairlead.network.reference.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hosts in a configuration file, whatever its format: properties, INI, YAML, TOML, nginx,
 * HAProxy, Redis, logstash, XML.
 *
 * <p>Reads line by line: comments are passed over, a key in front gives its role to the value and
 * to the list that follows it. No format is parsed in full, so nothing is claimed that the line
 * itself does not show.
 */
final class ConfigText {
  /** Directives of configuration languages that part key and value by a blank. */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "proxy_pass",
          "fastcgi_pass",
          "uwsgi_pass",
          "scgi_pass",
          "grpc_pass",
          "memcached_pass",
          "server",
          "host",
          "hosts",
          "port",
          "resolver",
          "reverse_proxy",
          "replicaof",
          "slaveof");

  private final String text;
  private final List<Mention> found;
  private final PortPairs pairs;

  /** Names that nginx gives to groups of servers: {@code proxy_pass http://group} is no host. */
  private final Set<String> groups = new HashSet<>();

  private KeyRole listRole = KeyRole.UNKNOWN;
  private int listIndent = -1;
  private String commentEnd = "";

  private ConfigText(String text, List<Mention> found) {
    this.text = text;
    this.found = found;
    this.pairs = new PortPairs(found);
  }

  static void scan(String text, List<Mention> found) {
    new ConfigText(text, found).scan();
  }

  private void scan() {
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line(start, end);
      start = end + 1;
    }
    found.removeIf(m -> groups.contains(m.host().of(text)));
  }

  private void line(int lineStart, int lineEnd) {
    int start = lineStart;
    while (start < lineEnd && text.charAt(start) <= ' ') {
      start++;
    }
    if (start == lineEnd || isComment(start, lineEnd)) {
      return;
    }
    int end = withoutComment(start, lineEnd);
    int indent = start - lineStart;
    if (text.charAt(start) == '['
        && text.charAt(end - 1) == ']'
        && Scan.find(text, '"', start, end) < 0) {
      pairs.section();
    }
    boolean item = text.charAt(start) == '-' && start + 1 < end && text.charAt(start + 1) <= ' ';
    pairs.at(item ? indent - 1 : indent);
    while (item) {
      start++;
      while (start < end && text.charAt(start) <= ' ') {
        start++;
      }
      indent = start - lineStart;
      item = start + 1 < end && text.charAt(start) == '-' && text.charAt(start + 1) <= ' ';
    }
    if (start < end) {
      content(lineStart, start, end, indent);
    }
  }

  private void content(int lineStart, int start, int end, int indent) {
    ConfigLine line = ConfigLine.read(text, start, end);
    boolean dashed = Scan.find(text, '-', lineStart, start) >= 0;
    if (line.key().isEmpty()) {
      boolean inList =
          listIndent >= 0 && (dashed || text.charAt(start) == '"' || text.charAt(start) == '\'');
      ValueText.scan(text, start, end, inList ? listRole : KeyRole.UNKNOWN, found);
      return;
    }
    if (line.isBlankParted() && !DIRECTIVES.contains(line.key())) {
      listIndent = -1;
      directive(line, start, end);
      return;
    }
    KeyRole role = roleOf(line);
    if (line.isOpen(text)) {
      listRole = role;
      listIndent = indent;
      return;
    }
    listIndent = -1;
    int before = found.size();
    if (!BlankParted.scan(text, line, found)) {
      ValueText.scan(text, line.start(), line.end(), role, found);
    }
    pairs.host(indent, line.key(), before);
    port(line, indent);
  }

  private static KeyRole roleOf(ConfigLine line) {
    if (line.isBlankParted()) {
      return line.key().equals("host") || line.key().equals("hosts")
          ? KeyRole.HOST
          : KeyRole.ADDRESS;
    }
    return KeyRole.of(line.key());
  }

  private void port(ConfigLine line, int indent) {
    int start = line.start();
    int end = line.end();
    while (start < end && isQuote(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (isQuote(text.charAt(end - 1)) || ",;".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    if (Hosts.portNumber(text, start, end) > 0) {
      pairs.port(indent, line.key(), new Span(start, end));
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** A line of words: nothing is known of its key, so only clear shapes count. */
  private void directive(ConfigLine line, int start, int end) {
    if (line.key().equals("upstream")) {
      int nameEnd = Hosts.end(text, line.start(), end);
      groups.add(text.substring(line.start(), nameEnd));
    }
    if (!BlankParted.scan(text, line, found)) {
      ValueText.scan(text, start, end, KeyRole.UNKNOWN, found);
    }
  }

  private boolean isComment(int start, int end) {
    if (!commentEnd.isEmpty()) {
      if (Scan.find(text, commentEnd, start, end) >= 0) {
        commentEnd = "";
      }
      return true;
    }
    char c = text.charAt(start);
    if (c == '#' || c == ';' || c == '!' || c == '%' || text.startsWith("//", start)) {
      return true;
    }
    if (text.startsWith("/*", start) || text.startsWith("<!--", start)) {
      String close = c == '<' ? "-->" : "*/";
      commentEnd = Scan.find(text, close, start, end) < 0 ? close : "";
      return true;
    }
    return text.startsWith("-- ", start) || text.startsWith("* ", start);
  }

  /** The end of a line before a comment that stands behind a blank, and before blanks. */
  private int withoutComment(int start, int lineEnd) {
    int end = lineEnd;
    char quote = 0;
    for (int i = start; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (isQuote(c)) {
        quote = c;
      } else if (i > start
          && text.charAt(i - 1) <= ' '
          && (c == '#' || text.startsWith("// ", i) || text.startsWith("<!--", i))) {
        end = i;
        break;
      }
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }
}

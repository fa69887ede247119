package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows where the usual command-line tools take a host: {@code nc -z db 5432}, {@code psql -h db},
 * {@code nslookup orders}, {@code curl orders/health}.
 */
public final class CommandLine {
  private enum Takes {
    /** {@code tool [options] host port}, or {@code host:port}. */
    HOST_PORT,
    /** {@code tool [options] name}. */
    NAME,
    /** {@code tool -h host -p port}. */
    OPTIONS,
    /** {@code tool [options] host[:port][/path]}. */
    WEB
  }

  private record Tool(Takes takes, String scheme, String hostOption, String portOption) {}

  private static final Tool CONNECT = new Tool(Takes.HOST_PORT, "", "", "");
  private static final Tool LOOK_UP = new Tool(Takes.NAME, "", "", "");
  private static final Tool WEB = new Tool(Takes.WEB, "http", "", "");
  private static final Tool POSTGRES = new Tool(Takes.OPTIONS, "postgres", "-h", "-p");
  private static final Tool MYSQL = new Tool(Takes.OPTIONS, "mysql", "-h", "-P");
  private static final Tool REDIS = new Tool(Takes.OPTIONS, "redis", "-h", "-p");
  private static final Tool MONGO = new Tool(Takes.OPTIONS, "mongodb", "", "");

  private static final Map<String, Tool> TOOLS =
      Map.ofEntries(
          Map.entry("nc", CONNECT),
          Map.entry("ncat", CONNECT),
          Map.entry("netcat", CONNECT),
          Map.entry("telnet", CONNECT),
          Map.entry("wait-for-it", CONNECT),
          Map.entry("wait-for-it.sh", CONNECT),
          Map.entry("wait-for", CONNECT),
          Map.entry("wait-for.sh", CONNECT),
          Map.entry("cqlsh", CONNECT),
          Map.entry("nslookup", LOOK_UP),
          Map.entry("host", LOOK_UP),
          Map.entry("ping", LOOK_UP),
          Map.entry("getent", LOOK_UP),
          Map.entry("curl", WEB),
          Map.entry("wget", WEB),
          Map.entry("psql", POSTGRES),
          Map.entry("pg_isready", POSTGRES),
          Map.entry("pg_dump", POSTGRES),
          Map.entry("pg_dumpall", POSTGRES),
          Map.entry("pg_restore", POSTGRES),
          Map.entry("createdb", POSTGRES),
          Map.entry("dropdb", POSTGRES),
          Map.entry("mysql", MYSQL),
          Map.entry("mysqladmin", MYSQL),
          Map.entry("mysqldump", MYSQL),
          Map.entry("mariadb", MYSQL),
          Map.entry("mariadb-admin", MYSQL),
          Map.entry("redis-cli", REDIS),
          Map.entry("valkey-cli", REDIS),
          Map.entry("mongo", MONGO),
          Map.entry("mongosh", MONGO),
          Map.entry("mongodump", MONGO),
          Map.entry("mongorestore", MONGO),
          Map.entry("mongoimport", MONGO));

  /** Words of a shell that may stand before the command. */
  private static final Set<String> BEFORE =
      Set.of(
          "until", "while", "if", "elif", "then", "do", "else", "!", "exec", "sudo", "time", "env",
          "command", "nohup", "{", "[", "[[", "test", "-z", "-n");

  /** Options of the tools above that take a value in the next word. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-X",
          "-H",
          "-d",
          "-o",
          "-u",
          "-m",
          "-A",
          "-e",
          "-F",
          "-T",
          "-b",
          "-c",
          "-w",
          "-i",
          "-t",
          "-q",
          "-O",
          "-U",
          "-W",
          "-n",
          "-k",
          "-E",
          "--header",
          "--data",
          "--data-raw",
          "--data-binary",
          "--request",
          "--output",
          "--user",
          "--max-time",
          "--connect-timeout",
          "--retry",
          "--retry-delay",
          "--cacert",
          "--cert",
          "--key",
          "--post-data",
          "--tries",
          "--timeout",
          "--write-out",
          "--form",
          "--resolve",
          "--output-document",
          "-type");

  private CommandLine() {}

  /** The hosts of one simple command, given as its words. */
  public static List<CommandTarget> targets(List<Word> words) {
    int at = 0;
    while (at < words.size() && isBefore(words, at)) {
      at++;
    }
    if (at >= words.size()) {
      return List.of();
    }
    String path = words.get(at).text();
    Tool tool = TOOLS.get(path.substring(path.lastIndexOf('/') + 1));
    if (tool == null) {
      return List.of();
    }
    List<Word> rest = words.subList(at + 1, words.size());
    List<CommandTarget> found = new ArrayList<>();
    switch (tool.takes()) {
      case HOST_PORT -> hostAndPort(rest, found);
      case NAME -> name(path, rest, found);
      case OPTIONS -> options(tool, rest, found);
      case WEB -> web(rest, found);
    }
    return found;
  }

  private static boolean isBefore(List<Word> words, int at) {
    String word = words.get(at).text();
    boolean timed = at > 0 && words.get(at - 1).text().equals("timeout");
    int equals = word.indexOf('=');
    return BEFORE.contains(word)
        || word.equals("timeout")
        || (timed && Character.isDigit(word.isEmpty() ? ' ' : word.charAt(0)))
        || (equals > 0 && Hosts.end(word, 0, word.length()) == equals);
  }

  private static List<Word> positionals(List<Word> words) {
    List<Word> positionals = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean value = i > 0 && WITH_VALUE.contains(words.get(i - 1).text());
      if (!text.startsWith("-") && !text.startsWith("+") && !value) {
        positionals.add(words.get(i));
      }
    }
    return positionals;
  }

  private static void hostAndPort(List<Word> words, List<CommandTarget> found) {
    List<Word> positionals = positionals(words);
    if (positionals.isEmpty()) {
      return;
    }
    Word first = positionals.get(0);
    int hostEnd = Hosts.end(first.text(), 0, first.text().length());
    if (!Hosts.isName(first.text(), 0, hostEnd)) {
      return;
    }
    Span host = new Span(0, hostEnd);
    if (hostEnd < first.text().length()) {
      int port = Hosts.portNumber(first.text(), hostEnd + 1, first.text().length());
      if (first.text().charAt(hostEnd) == ':' && port > 0) {
        Span span = new Span(hostEnd + 1, first.text().length());
        found.add(new CommandTarget("", first, host, first, Optional.of(span), false, true));
      }
    } else if (positionals.size() > 1) {
      Word second = positionals.get(1);
      boolean number = Hosts.portNumber(second.text(), 0, second.text().length()) > 0;
      boolean open = second.text().startsWith("$");
      if (number || open) {
        Optional<Span> port =
            number ? Optional.of(new Span(0, second.text().length())) : Optional.empty();
        found.add(new CommandTarget("", first, host, second, port, open, true));
      }
    }
  }

  private static void name(String path, List<Word> words, List<CommandTarget> found) {
    List<Word> positionals = positionals(words);
    boolean getent = path.endsWith("getent");
    boolean hosts = getent && !positionals.isEmpty() && positionals.get(0).text().endsWith("hosts");
    if ((getent && !hosts) || positionals.size() <= (getent ? 1 : 0)) {
      return;
    }
    Word word = positionals.get(getent ? 1 : 0);
    if (Hosts.isName(word.text())) {
      Span host = new Span(0, word.text().length());
      found.add(new CommandTarget("", word, host, word, Optional.empty(), false, true));
    }
  }

  private static void options(Tool tool, List<Word> words, List<CommandTarget> found) {
    Word host = option(words, tool.hostOption(), "--host");
    if (host == null) {
      return;
    }
    int from = host.text().startsWith("-") ? valueStart(host.text(), tool.hostOption()) : 0;
    if (!Hosts.isName(host.text(), from, host.text().length())) {
      return;
    }
    Span hostSpan = new Span(from, host.text().length());
    Word port = option(words, tool.portOption(), "--port");
    if (port == null) {
      found.add(
          new CommandTarget(tool.scheme(), host, hostSpan, host, Optional.empty(), false, true));
      return;
    }
    int portFrom = port.text().startsWith("-") ? valueStart(port.text(), tool.portOption()) : 0;
    boolean number = Hosts.portNumber(port.text(), portFrom, port.text().length()) > 0;
    Optional<Span> span =
        number ? Optional.of(new Span(portFrom, port.text().length())) : Optional.empty();
    found.add(new CommandTarget(tool.scheme(), host, hostSpan, port, span, !number, true));
  }

  /** The word with the value of an option: {@code -h db}, {@code -hdb}, {@code --host=db}. */
  private static @Nullable Word option(List<Word> words, String brief, String full) {
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      if (text.equals(full) || (!brief.isEmpty() && text.equals(brief))) {
        return i + 1 < words.size() ? words.get(i + 1) : null;
      }
      if (text.startsWith(full + "=")
          || (!brief.isEmpty() && text.startsWith(brief) && !text.startsWith("--"))) {
        return words.get(i);
      }
    }
    return null;
  }

  private static int valueStart(String word, String brief) {
    int equals = word.indexOf('=');
    return equals > 0 ? equals + 1 : brief.length();
  }

  private static void web(List<Word> words, List<CommandTarget> found) {
    for (Word word : positionals(words)) {
      String text = word.text();
      int hostEnd = Hosts.end(text, 0, text.length());
      boolean name = Hosts.isName(text, 0, hostEnd) && !Hosts.isFileName(text, 0, hostEnd);
      if (!name || text.contains("://")) {
        continue;
      }
      int portEnd = hostEnd;
      boolean colon = hostEnd < text.length() && text.charAt(hostEnd) == ':';
      if (colon) {
        portEnd = Hosts.digitsEnd(text, hostEnd + 1, text.length());
      }
      boolean port = colon && Hosts.portNumber(text, hostEnd + 1, portEnd) > 0;
      boolean ends = portEnd == text.length() || "/?".indexOf(text.charAt(portEnd)) >= 0;
      if (ends && colon == port) {
        Optional<Span> span = port ? Optional.of(new Span(hostEnd + 1, portEnd)) : Optional.empty();
        found.add(new CommandTarget("http", word, new Span(0, hostEnd), word, span, false, port));
      }
    }
  }
}

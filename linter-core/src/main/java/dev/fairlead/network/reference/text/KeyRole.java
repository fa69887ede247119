package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the name of a variable, flag or setting says of its value.
 *
 * <p>A name is read as words: {@code KAFKA_BOOTSTRAP_SERVERS}, {@code --kafka.bootstrap-servers}
 * and {@code kafkaBootstrapServers} are the same three.
 */
enum KeyRole {
  /** The value is a host, perhaps with a port, or a list of them: {@code DB_HOST}. */
  HOST,
  /**
   * The value is a URL or {@code host:port}; a bare word may be something else: {@code API_URL}.
   */
  ADDRESS,
  /** The value is where the program itself listens: {@code --bind-address}. */
  LISTEN,
  /** The value is a Service as {@code namespace/name}, or a host: {@code X_SERVICE}. */
  SERVICE,
  /** The value is how others see it, not what it dials: {@code ALLOWED_ORIGINS}. */
  OUTSIDE,
  /** Nothing is said: only what is shaped beyond doubt counts. */
  UNKNOWN,
  /** The value is text for people, an image, a pattern: no host, whatever it looks like. */
  NEVER;

  private static final Set<String> HOSTS =
      Set.of(
          "host",
          "hosts",
          "hostname",
          "hostnames",
          "hostport",
          "addr",
          "addrs",
          "address",
          "addresses",
          "servers",
          "broker",
          "brokers",
          "nameserver",
          "nameservers",
          "fqdn",
          "pghost",
          "pghostaddr",
          "dbhost",
          "contactpoints");

  private static final Set<String> ADDRESSES =
      Set.of(
          "url",
          "urls",
          "uri",
          "uris",
          "endpoint",
          "endpoints",
          "server",
          "upstream",
          "upstreams",
          "dsn",
          "target",
          "targets",
          "peer",
          "peers",
          "seed",
          "seeds",
          "bootstrap",
          "resolver",
          "replicaof",
          "slaveof");

  private static final Set<String> LISTENING =
      Set.of("listen", "listener", "listeners", "bind", "binding");

  private static final Set<String> SEEN_FROM_OUTSIDE =
      Set.of(
          "public",
          "external",
          "callback",
          "redirect",
          "redirects",
          "cors",
          "origin",
          "origins",
          "allowed",
          "allow",
          "trusted",
          "virtual",
          "vhost",
          "csrf",
          "referrer",
          "advertise",
          "advertised",
          "sans",
          "san");

  /** What the value is, when it is the last word. */
  private static final Set<String> NO_HOSTS =
      Set.of(
          "image",
          "images",
          "tag",
          "version",
          "digest",
          "description",
          "message",
          "summary",
          "title",
          "comment",
          "comments",
          "note",
          "notes",
          "help",
          "regex",
          "regexp",
          "pattern",
          "cron",
          "schedule",
          "licence",
          "license",
          "copyright",
          "author",
          "maintainer",
          "expr",
          "query",
          "user",
          "username");

  /** Where the value leads a person, whatever the last word. */
  private static final Set<String> FOR_PEOPLE =
      Set.of("docs", "documentation", "homepage", "runbook", "xmlns", "website");

  /** Words that may stand behind the one that decides: {@code REDIS_URL_0}. */
  private static final Set<String> TRAILERS =
      Set.of("primary", "default", "internal", "list", "port", "0", "1", "2", "3", "4", "5");

  /** What a name says. */
  static KeyRole of(String key) {
    List<String> words = words(key);
    int deciding = deciding(words);
    if (deciding < 0) {
      return UNKNOWN;
    }
    String word = words.get(deciding);
    if (NO_HOSTS.contains(word) || holdsAny(words, FOR_PEOPLE)) {
      return NEVER;
    }
    if (holdsAny(words, SEEN_FROM_OUTSIDE)) {
      return OUTSIDE;
    }
    if (holdsAny(words, LISTENING)) {
      return LISTEN;
    }
    if (word.equals("service") || word.equals("svc")) {
      return deciding == words.size() - 1 ? SERVICE : UNKNOWN;
    }
    return HOSTS.contains(word) ? HOST : ADDRESSES.contains(word) ? ADDRESS : UNKNOWN;
  }

  /** The index of the last word that is no trailer; {@code HOST_NAME} is decided by its first. */
  private static int deciding(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && TRAILERS.contains(words.get(last))) {
      last--;
    }
    boolean hostName =
        last > 0 && words.get(last).equals("name") && words.get(last - 1).equals("host");
    return hostName ? last - 1 : last;
  }

  private static boolean holdsAny(List<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the second name is that of the port which belongs to a host of the first: {@code
   * DB_HOST} and {@code DB_PORT}, {@code spring.redis.host} and {@code spring.redis.port}.
   */
  static boolean arePaired(String hostKey, String portKey) {
    List<String> port = words(portKey);
    int last = port.size() - 1;
    if (last < 0 || !port.get(last).equals("port")) {
      return false;
    }
    List<String> host = words(hostKey);
    int deciding = deciding(host);
    List<String> stem = port.subList(0, last);
    return stem.equals(host) || (deciding >= 0 && stem.equals(host.subList(0, deciding)));
  }

  /** The words of a name in lower case; a change from small to capital letters parts words. */
  static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(key.charAt(i - 1));
      boolean inWord = Character.isLetterOrDigit(c);
      if ((hump || !inWord) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (inWord) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }
}

package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Host names that a configuration of nginx has looked up while it runs, by the servers of its
 * {@code resolver} directive and without any search domain: those that reach {@code proxy_pass}
 * through a variable, and {@code server ... resolve}. Names written in {@code proxy_pass} itself
 * are looked up once at the start, as every program does.
 */
public final class NginxNames {
  private static final Set<String> PASSES =
      Set.of("proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass");

  private final String text;
  private final Map<String, List<Word>> variables = new HashMap<>();
  private final Set<String> passed = new HashSet<>();
  private final Set<String> upstreams = new HashSet<>();
  private final List<Span> resolved = new ArrayList<>();
  private boolean resolver;

  private NginxNames(String text) {
    this.text = text;
  }

  /** The names, each with where it stands; empty if there is no resolver. */
  public static List<Span> in(String text) {
    if (!text.contains("resolver") || !text.contains("_pass")) {
      return List.of();
    }
    NginxNames names = new NginxNames(text);
    names.read();
    return names.found();
  }

  private List<Span> found() {
    if (!resolver) {
      return List.of();
    }
    List<Span> found = new ArrayList<>(resolved);
    for (String variable : passed) {
      for (Word value : variables.getOrDefault(variable, List.of())) {
        Span host = host(value);
        if (host != null && !upstreams.contains(host.of(text))) {
          found.add(host);
        }
      }
    }
    return found;
  }

  /** Statement by statement: words up to {@code ;} or a brace. */
  private void read() {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (c == ';' || c == '{' || c == '}') {
        statement(words);
        words.clear();
        i++;
      } else if (c <= ' ') {
        i++;
      } else {
        i = word(i, words);
      }
    }
  }

  private int word(int from, List<Word> words) {
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      int to = end < 0 ? text.length() : end;
      words.add(new Word(text.substring(from + 1, to), from + 1));
      return Math.min(to + 1, text.length());
    }
    int i = from;
    while (i < text.length() && text.charAt(i) > ' ' && ";{}".indexOf(text.charAt(i)) < 0) {
      // ${name} is part of the word.
      int brace = text.startsWith("${", i) ? text.indexOf('}', i) : -1;
      i = brace > 0 ? brace + 1 : i + 1;
    }
    if (i == from) {
      return from + 1;
    }
    words.add(new Word(text.substring(from, i), from));
    return i;
  }

  private void statement(List<Word> words) {
    if (words.size() < 2) {
      return;
    }
    String directive = words.get(0).text();
    Word argument = words.get(1);
    if (directive.equals("resolver")) {
      // A server of the pod's own may complete names, and local=on reads resolv.conf.
      resolver |=
          !Hosts.isLoopback(argument.text())
              && !argument.text().startsWith("127.")
              && !argument.text().startsWith("local=");
    } else if (directive.equals("upstream")) {
      upstreams.add(argument.text());
    } else if (directive.equals("set") && words.size() == 3) {
      variables.computeIfAbsent(argument.text(), v -> new ArrayList<>()).add(words.get(2));
    } else if (directive.equals("server")
        && words.stream().anyMatch(w -> w.text().equals("resolve"))) {
      Span host = host(argument);
      if (host != null) {
        resolved.add(host);
      }
    } else if (PASSES.contains(directive)) {
      pass(argument.text());
    }
  }

  /** The variable that a target begins with, behind its scheme. */
  private void pass(String target) {
    int scheme = target.indexOf("://");
    String rest = scheme < 0 ? target : target.substring(scheme + 3);
    if (rest.startsWith("$")) {
      int end = 1;
      while (end < rest.length()
          && (Character.isLetterOrDigit(rest.charAt(end)) || rest.charAt(end) == '_')) {
        end++;
      }
      passed.add(rest.substring(0, end));
    }
  }

  /** The host of a URL or of {@code host:port}; null if it is no plain name. */
  private static @Nullable Span host(Word value) {
    String text = value.text();
    int scheme = text.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int to = Hosts.end(text, from, text.length());
    boolean whole = to == text.length() || text.charAt(to) == ':' || text.charAt(to) == '/';
    return whole && Hosts.isName(text, from, to) && !Hosts.isAddress(text.substring(from, to))
        ? new Span(value.start() + from, value.start() + to)
        : null;
  }
}

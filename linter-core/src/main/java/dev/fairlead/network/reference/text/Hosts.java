package dev.fairlead.network.reference.text;

import java.util.Locale;
import java.util.Set;

/** The shapes of host names, addresses and ports, character by character. */
public final class Hosts {
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "cfg",
          "conf",
          "cnf",
          "crt",
          "css",
          "csv",
          "html",
          "ini",
          "jar",
          "js",
          "json",
          "lua",
          "md",
          "pem",
          "php",
          "png",
          "properties",
          "py",
          "sh",
          "sock",
          "sql",
          "toml",
          "txt",
          "war",
          "xml",
          "yaml",
          "yml",
          "zip",
          "gz",
          "tar",
          "java");

  private Hosts() {}

  static boolean isHostChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || (c >= 'A' && c <= 'Z');
  }

  /** The end of the host characters that start here. */
  static int end(String text, int from, int to) {
    int i = from;
    while (i < to && isHostChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of the digits that start here. */
  static int digitsEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** The number of a port from 1 to 65535 without leading zeros; -1 if the stretch is none. */
  static int portNumber(String text, int from, int to) {
    if (to <= from || to - from > 5 || text.charAt(from) == '0') {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number <= 65535 ? number : -1;
  }

  /**
   * Whether a stretch reads like a host name: labels of 1 to 63 letters, digits, dashes and
   * underscores, at least one letter, no dash at either end. A trailing dot is one of a full name
   * and needs another dot before it.
   */
  static boolean isName(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '.' ? to - 1 : to;
    boolean letter = false;
    boolean dot = false;
    int label = from;
    for (int i = from; i <= end; i++) {
      char c = i < end ? text.charAt(i) : '.';
      if (c != '.') {
        if (!isHostChar(c)) {
          return false;
        }
        letter |= c > '9' && c != '_';
        continue;
      }
      if (i == label || i - label > 63 || text.charAt(label) == '-' || text.charAt(i - 1) == '-') {
        return false;
      }
      dot |= i < end;
      label = i + 1;
    }
    return letter && end - from <= 253 && (end == to || dot);
  }

  /** {@link #isName(String, int, int)} of a whole text. */
  public static boolean isName(String host) {
    return isName(host, 0, host.length());
  }

  /** Whether it is an IPv4 address or, without its brackets, an IPv6 address. */
  public static boolean isAddress(String host) {
    if (host.indexOf(':') >= 0) {
      return true;
    }
    int dots = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 3;
  }

  /** Whether it means the pod itself: {@code localhost}, {@code 127.0.0.1}, {@code ::1}. */
  public static boolean isLoopback(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.equals("localhost.")
        || lower.equals("localhost.localdomain")
        || lower.equals("::1")
        || (lower.startsWith("127.") && isAddress(lower));
  }

  /** Whether a name is rather that of a file: {@code nginx.conf}. */
  static boolean isFileName(String text, int from, int to) {
    int dot = Scan.findLast(text, '.', from, to);
    return dot >= from
        && FILE_ENDINGS.contains(text.substring(dot + 1, to).toLowerCase(Locale.ROOT));
  }

  /** Whether a name has {@code svc} among its labels, as only names of a cluster do. */
  static boolean isClusterName(String text, int from, int to) {
    int at = Scan.find(text, ".svc", from, to);
    while (at > from) {
      if (at + 4 == to || text.charAt(at + 4) == '.') {
        return true;
      }
      at = Scan.find(text, ".svc", at + 4, to);
    }
    return false;
  }
}

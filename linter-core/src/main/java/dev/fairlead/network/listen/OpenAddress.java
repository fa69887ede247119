package dev.fairlead.network.listen;

import dev.fairlead.network.reference.text.Hosts;

/** Addresses in a text that others may reach: {@code 0.0.0.0:80}, {@code :80}, {@code $IP:80}. */
final class OpenAddress {
  private OpenAddress() {}

  /**
   * Whether a text names a port other than behind a loopback address. A host by its name counts,
   * too: that of the pod itself may be meant.
   */
  static boolean in(String text, int port) {
    String digits = Integer.toString(port);
    for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
      int end = at + digits.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole && at > 0 && text.charAt(at - 1) == ':' && !Hosts.isLoopback(host(text, at - 1))) {
        return true;
      }
    }
    return text.contains("listen " + digits) || text.contains("listen  " + digits);
  }

  private static String host(String text, int end) {
    int start = end;
    while (start > 0 && isHost(text.charAt(start - 1))) {
      start--;
    }
    String host = text.substring(start, end);
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || ".-_$(){}[]*".indexOf(c) >= 0;
  }
}

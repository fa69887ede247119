package dev.fairlead.report;

import java.nio.charset.StandardCharsets;

/**
 * File names as URIs: relative names stay relative, so that a service can join them to its
 * checkout.
 */
final class FileUri {
  private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

  private FileUri() {}

  static String of(String fileName) {
    StringBuilder uri = new StringBuilder(fileName.length() + 16);
    int start = 0;
    while (fileName.startsWith("./", start)) {
      start += 2;
    }
    boolean windowsDrive =
        fileName.length() > 2 && fileName.charAt(1) == ':' && fileName.charAt(2) == '/';
    if (fileName.startsWith("/")) {
      uri.append("file://");
    } else if (windowsDrive) {
      uri.append("file:///").append(fileName, 0, 2);
      start = 2;
    }
    for (byte b : fileName.substring(start).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letterOrDigit || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}

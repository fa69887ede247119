package dev.fairlead.apiserver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The forms that names and values must have ({@code apimachinery/pkg/util/validation} and {@code
 * pkg/api/validate/content}). Each check returns what is wrong in our own words, one text for each
 * error that the server makes; an empty list where the value is fine. Lengths are bytes of UTF-8.
 */
final class Formats {
  private static final int LABEL = 63;
  private static final int SUBDOMAIN = 253;
  private static final int PORT_NAME = 15;

  private Formats() {}

  /** A DNS label: {@code IsDNS1123Label}. */
  static List<String> label1123(String value) {
    if (isLabel(value, 0, value.length()) && value.length() <= LABEL) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, LABEL);
    if (!isLabel(value, 0, value.length())) {
      problems.add(
          isSubdomain(value)
              ? "must not contain dots: it is one DNS label" + instead(value)
              : "may hold only lowercase letters, digits and `-`, with a letter or digit at both ends"
                  + instead(value));
    }
    return problems;
  }

  /** A DNS label that starts with a letter: {@code IsDNS1035Label}. */
  static List<String> label1035(String value) {
    boolean formed = isLabel(value, 0, value.length()) && isLower(value.charAt(0));
    if (formed && value.length() <= LABEL) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, LABEL);
    if (!formed) {
      problems.add(
          "may hold only lowercase letters, digits and `-`, must start with a letter and end with a"
              + " letter or digit");
    }
    return problems;
  }

  /** A DNS name: {@code IsDNS1123Subdomain}. Its parts are not limited to 63 bytes. */
  static List<String> subdomain(String value) {
    if (isSubdomain(value) && value.length() <= SUBDOMAIN) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, SUBDOMAIN);
    if (!isSubdomain(value)) {
      problems.add(
          "may hold only lowercase letters, digits, `-` and `.`, with a letter or digit at both"
              + " ends of each part"
              + instead(value));
    }
    return problems;
  }

  /** A DNS name whose parts may hold underscores: {@code IsDNS1123SubdomainWithUnderscore}. */
  static List<String> subdomainWithUnderscore(String value) {
    boolean formed = isSubdomainWithUnderscore(value);
    if (formed && value.length() <= SUBDOMAIN) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, SUBDOMAIN);
    if (!formed) {
      problems.add(
          "may hold only lowercase letters, digits, `-`, `_` and `.`, and each part must end with a"
              + " letter or digit");
    }
    return problems;
  }

  /** A DNS name below a wildcard: {@code IsWildcardDNS1123Subdomain}. */
  static List<String> wildcard(String value) {
    boolean formed = value.startsWith("*.") && isSubdomain(value.substring(2));
    if (formed && value.length() <= SUBDOMAIN) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, SUBDOMAIN);
    if (!formed) {
      problems.add(
          "a wildcard stands alone as the first label, before a lowercase DNS name: `*.example.com`");
    }
    return problems;
  }

  /**
   * The name of a container port, as whatever refers to a port spells it: {@code IsValidPortName}.
   */
  static List<String> portName(String value) {
    if (isGoodPortName(value)) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(2);
    int length = value.length();
    if (bytes(value) > PORT_NAME) {
      problems.add("is " + bytes(value) + " characters long; a port name has at most 15");
    }
    boolean charset = length > 0;
    boolean letter = false;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      charset &= isLower(c) || isDigit(c) || c == '-';
      letter |= isLower(c);
    }
    if (!charset) {
      problems.add("a port name holds only lowercase letters, digits and `-`" + insteadPort(value));
    }
    if (!letter) {
      problems.add(
          isNumber(value)
              ? "is a name, since it is quoted, and a port name needs a letter: write the number"
                  + " without quotes"
              : "a port name needs at least one lowercase letter");
    }
    if (value.contains("--")) {
      problems.add("a port name has no two hyphens in a row");
    }
    if (length > 0 && (value.charAt(0) == '-' || value.charAt(length - 1) == '-')) {
      problems.add("a port name neither starts nor ends with a hyphen");
    }
    return problems;
  }

  private static boolean isGoodPortName(String value) {
    int length = value.length();
    boolean letter = false;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean hyphen = c == '-';
      if ((!isLower(c) && !isDigit(c) && !hyphen)
          || (hyphen && (i == 0 || i == length - 1 || value.charAt(i - 1) == '-'))) {
        return false;
      }
      letter |= isLower(c);
    }
    return letter && length <= PORT_NAME;
  }

  /** A port number: {@code IsValidPortNum}. */
  static List<String> portNumber(long value) {
    return value >= 1 && value <= 65535 ? List.of() : List.of("a port is a number from 1 to 65535");
  }

  /** The key of a label, also used for appProtocol and others: {@code IsQualifiedName}. */
  static List<String> labelKey(String value) {
    int slash = value.indexOf('/');
    String name = value.substring(slash + 1);
    boolean prefixFits =
        slash < 0 || (slash <= SUBDOMAIN && isSubdomain(value.substring(0, slash)));
    if (prefixFits && isLabelName(name) && name.length() <= LABEL) {
      return List.of();
    }
    if (slash >= 0 && name.indexOf('/') >= 0) {
      return List.of("has more than one `/`: a key is `name` or `prefix/name`");
    }
    List<String> problems = new ArrayList<>(1);
    if (slash == 0) {
      problems.add("nothing stands before the `/`: a key is `name` or `prefix/name`");
    } else if (slash > 0) {
      for (String problem : subdomain(value.substring(0, slash))) {
        problems.add("its prefix must be a DNS name: " + problem);
      }
    }
    if (name.isEmpty()) {
      problems.add(slash < 0 ? "is empty" : "nothing stands after the `/`");
    } else if (bytes(name) > LABEL) {
      problems.add("its name part has " + bytes(name) + " bytes, of at most 63");
    }
    if (!isLabelName(name)) {
      problems.add(
          "its name part may hold only letters, digits, `-`, `_` and `.`, with a letter or digit at"
              + " both ends");
    }
    return problems;
  }

  /** The value of a label: {@code IsValidLabelValue}. */
  static List<String> labelValue(String value) {
    if (value.isEmpty() || (isLabelName(value) && value.length() <= LABEL)) {
      return List.of();
    }
    List<String> problems = new ArrayList<>(1);
    addLength(problems, value, LABEL);
    if (!isLabelName(value)) {
      problems.add(
          "a label value may hold only letters, digits, `-`, `_` and `.`, with a letter or digit at"
              + " both ends");
    }
    return problems;
  }

  /** The name of an environment variable up to 1.31: {@code IsEnvVarName}. */
  static List<String> strictEnvName(String value) {
    List<String> problems = new ArrayList<>(1);
    boolean formed = !value.isEmpty() && !isDigit(value.charAt(0));
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      formed &= isAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    }
    if (!formed) {
      problems.add(
          "before Kubernetes 1.32 a variable's name holds only letters, digits, `_`, `-` and `.` and"
              + " does not start with a digit");
    }
    if (value.equals(".") || value.startsWith("..")) {
      problems.add("must not be `.` or start with `..`");
    }
    return problems;
  }

  /** The name of an environment variable since 1.32: {@code IsRelaxedEnvVarName}. */
  static List<String> envName(String value) {
    boolean formed = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      formed &= c >= ' ' && c <= '~' && c != '=';
    }
    return formed
        ? List.of()
        : List.of("a variable's name holds only printable ASCII characters and no `=`");
  }

  /** The name of an HTTP header: {@code IsHTTPHeaderName}. */
  static List<String> headerName(String value) {
    boolean formed = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      formed &= isAlphanumeric(value.charAt(i)) || value.charAt(i) == '-';
    }
    return formed ? List.of() : List.of("a header's name holds only letters, digits and `-`");
  }

  /** {@code example.com/what/ever}, as controllers are named: {@code IsDomainPrefixedPath}. */
  static List<String> domainPrefixedPath(String value) {
    int slash = value.indexOf('/');
    if (slash <= 0 || slash == value.length() - 1) {
      return List.of("must be a DNS name, a slash and a path, as in `example.com/controller`");
    }
    List<String> problems = new ArrayList<>(1);
    for (String problem : subdomain(value.substring(0, slash))) {
      problems.add("what stands before the slash must be a DNS name: " + problem);
    }
    for (int i = slash + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isAlphanumeric(c) && "/-._~%!$&'()*+,;=:".indexOf(c) < 0) {
        problems.add("`" + c + "` cannot stand in the path after the slash");
        break;
      }
    }
    return problems;
  }

  /** Text that can stand between two slashes of a URL: {@code IsValidPathSegmentName}. */
  static List<String> pathSegment(String value) {
    List<String> problems = new ArrayList<>(0);
    if (value.equals(".") || value.equals("..")) {
      problems.add("must not be `" + value + "`");
    }
    if (value.indexOf('/') >= 0) {
      problems.add("must not hold `/`");
    }
    if (value.indexOf('%') >= 0) {
      problems.add("must not hold `%`");
    }
    return problems;
  }

  /** The key of a ConfigMap or Secret: {@code IsConfigMapKey}. */
  static List<String> configKey(String value) {
    List<String> problems = new ArrayList<>(0);
    addLength(problems, value, SUBDOMAIN);
    boolean formed = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      formed &= isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    }
    if (!formed) {
      problems.add("a key holds only letters, digits, `-`, `_` and `.`");
    }
    if (value.equals(".") || value.startsWith("..")) {
      problems.add("must not be `.` or start with `..`");
    }
    return problems;
  }

  /** The length in UTF-8, which is what Go's {@code len} counts. */
  static int bytes(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 128) {
        return value.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return value.length();
  }

  /**
   * The name with what an incomplete {@code generateName} may end in replaced: of {@code web-} the
   * last two bytes become {@code a}, so the byte before the dash is never looked at.
   */
  static String maskTrailingDash(String value) {
    int length = value.length();
    return length > 1 && value.charAt(length - 1) == '-'
        ? value.substring(0, length - 2) + "a"
        : value;
  }

  static boolean isSubdomain(String value) {
    int start = 0;
    for (int dot; (dot = value.indexOf('.', start)) >= 0; start = dot + 1) {
      if (!isLabel(value, start, dot)) {
        return false;
      }
    }
    return isLabel(value, start, value.length());
  }

  /** Whether {@code value[start, end)} is a label of any length. */
  private static boolean isLabel(String value, int start, int end) {
    if (start >= end || value.charAt(start) == '-' || value.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      if (!isLower(c) && !isDigit(c) && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isSubdomainWithUnderscore(String value) {
    for (String part : value.split("\\.", -1)) {
      int first = part.startsWith("_") ? 1 : 0;
      int last = part.length() - 1;
      for (int i = first; i <= last; i++) {
        char c = part.charAt(i);
        boolean inside = (c == '-' || c == '_') && i > first && i < last;
        if (!isLower(c) && !isDigit(c) && !inside) {
          return false;
        }
      }
      if (first > last) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelName(String value) {
    int last = value.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      boolean inside = (c == '-' || c == '_' || c == '.') && i > 0 && i < last;
      if (!isAlphanumeric(c) && !inside) {
        return false;
      }
    }
    return last >= 0;
  }

  private static void addLength(List<String> problems, String value, int most) {
    int length = bytes(value);
    if (length > most) {
      problems.add("is " + length + " characters long, of at most " + most);
    }
  }

  /** A correction where an obvious one is right: {@code My_App} was meant to be {@code my-app}. */
  private static String instead(String value) {
    String better = value.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String label = better.replace('.', '-');
    if (!better.equals(value) && isSubdomain(better)) {
      return ": write `" + better + "`";
    }
    return isLabel(label, 0, label.length()) ? ": write `" + label + "`" : "";
  }

  private static String insteadPort(String value) {
    String better = value.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    return isGoodPortName(better) ? ": write `" + better + "`" : "";
  }

  static boolean isNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c);
  }
}

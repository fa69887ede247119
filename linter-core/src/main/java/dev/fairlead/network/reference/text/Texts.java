package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the hosts that texts of manifests name; the entry to this package. */
public final class Texts {
  private static final Set<String> CODE =
      Set.of(
          "py",
          "js",
          "mjs",
          "ts",
          "jsx",
          "tsx",
          "vue",
          "go",
          "java",
          "kt",
          "scala",
          "groovy",
          "rb",
          "php",
          "pl",
          "lua",
          "sql",
          "cql",
          "html",
          "htm",
          "css",
          "md",
          "rst",
          "tmpl",
          "tpl",
          "gotmpl",
          "jinja",
          "j2",
          "rego",
          "jsonnet",
          "libsonnet",
          "star",
          "r",
          "c",
          "cs",
          "awk");

  private static final Set<String> NO_TEXT =
      Set.of("crt", "pem", "key", "ca", "pub", "svg", "png", "ico", "gz", "b64", "jks", "csr");

  private static final Set<String> SHELL = Set.of("sh", "bash", "zsh", "ksh");

  private Texts() {}

  /** The hosts in the value of a variable or flag of this name. */
  public static List<Mention> value(String name, String text) {
    if (isLong(text)) {
      return file(name, text);
    }
    List<Mention> found = new ArrayList<>();
    ValueText.scan(text, 0, text.length(), KeyRole.of(name), found);
    return found;
  }

  /** The hosts in the rest of a text from an offset on, under a name: {@code --flag=value}. */
  public static List<Mention> valueFrom(String name, String text, int from) {
    List<Mention> found = new ArrayList<>();
    ValueText.scan(text, from, text.length(), KeyRole.of(name), found);
    return found;
  }

  /** The hosts in a shell script. */
  public static List<Mention> script(String text) {
    List<Mention> found = new ArrayList<>();
    ShellText.scan(text, found);
    return found;
  }

  /**
   * The hosts in a file of a ConfigMap or Secret. Of code only the URLs count, and only where the
   * cluster has what they name; keys that start with an underscore hold samples.
   */
  public static List<Mention> file(String key, String text) {
    String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<Mention> found = new ArrayList<>();
    if (key.startsWith("_") || NO_TEXT.contains(ending) || text.startsWith("-----BEGIN")) {
      return found;
    }
    if (CODE.contains(ending) || isCode(text)) {
      UrlText.scan(text, 0, text.length(), false, found);
    } else if (SHELL.contains(ending) || isShell(text)) {
      ShellText.scan(text, found);
    } else if (!isLong(text)) {
      ValueText.scan(text, 0, text.length(), KeyRole.of(key), found);
    } else if (JsonText.is(text)) {
      JsonText.scan(text, found);
      if (isDashboard(text)) {
        found.replaceAll(Mention::unsure);
      }
    } else {
      ConfigText.scan(text, found);
    }
    return found;
  }

  /**
   * Whether two names are those of a host and its port: {@code DB_HOST} and {@code DB_PORT}. A mere
   * {@code PORT} is nearly always the program's own.
   */
  public static boolean arePaired(String hostName, String portName) {
    return !portName.equalsIgnoreCase("port") && KeyRole.arePaired(hostName, portName);
  }

  private static boolean isLong(String text) {
    int newline = text.indexOf('\n');
    return (newline >= 0 && newline < text.length() - 1) || JsonText.is(text);
  }

  private static boolean isShell(String text) {
    String first = firstLine(text);
    return first.startsWith("#!") && (first.endsWith("sh") || first.contains("sh "));
  }

  private static boolean isCode(String text) {
    String first = firstLine(text);
    return (first.startsWith("#!") && !first.endsWith("sh") && !first.contains("sh "))
        || first.startsWith("<!DOCTYPE")
        || first.startsWith("<html")
        || first.startsWith("<?php")
        || first.startsWith("import ")
        || first.startsWith("package ");
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).stripTrailing();
  }

  private static boolean isDashboard(String text) {
    return text.contains("\"panels\"") || text.contains("\"__inputs\"");
  }
}

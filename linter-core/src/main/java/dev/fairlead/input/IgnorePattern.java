package dev.fairlead.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .gitignore} file, or one exclude in the same language (gitignore(5)).
 *
 * @param segments the pattern cut at its slashes; {@code **} stands for any number of directories
 * @param negated whether it includes again what an earlier pattern excluded
 * @param directoriesOnly whether it ended in a slash
 */
record IgnorePattern(List<String> segments, boolean negated, boolean directoriesOnly) {
  IgnorePattern {
    segments = List.copyOf(segments);
  }

  /** The pattern of a line, null for an empty line or a comment. */
  static @Nullable IgnorePattern parse(String line) {
    String text = withoutTrailingBlanks(line);
    boolean negated = text.startsWith("!");
    if (negated) {
      text = text.substring(1);
    } else if (text.startsWith("#")) {
      return null;
    }
    boolean directoriesOnly = text.endsWith("/");
    if (directoriesOnly) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.isEmpty()) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    if (text.indexOf('/') < 0) {
      segments.add("**");
    }
    // An empty segment stays: for Git, too, a pattern with two slashes in a row is about nothing.
    String relative = text.startsWith("/") ? text.substring(1) : text;
    segments.addAll(Arrays.asList(relative.split("/", -1)));
    return new IgnorePattern(segments, negated, directoriesOnly);
  }

  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
      if (end > 1 && line.charAt(end - 2) == '\\' && line.charAt(end - 1) == ' ') {
        break;
      }
      end--;
    }
    return line.substring(0, end);
  }

  /**
   * Whether the pattern is about a path.
   *
   * @param path the names from the directory that the pattern belongs to
   */
  boolean matches(List<String> path, boolean directory) {
    if (directoriesOnly && !directory) {
      return false;
    }
    boolean[] reached = new boolean[path.size() + 1];
    reached[0] = true;
    for (int i = 0; i < segments.size(); i++) {
      boolean[] next = new boolean[reached.length];
      if (segments.get(i).equals("**")) {
        // A leading or middle ** may stand for no directory; a trailing one is about what is
        // inside.
        int least = i + 1 == segments.size() ? 1 : 0;
        for (int from = 0; from < reached.length; from++) {
          for (int to = from + least; reached[from] && to < reached.length; to++) {
            next[to] = true;
          }
        }
      } else {
        for (int from = 0; from < path.size(); from++) {
          next[from + 1] = reached[from] && Glob.matches(segments.get(i), path.get(from));
        }
      }
      reached = next;
    }
    return reached[path.size()];
  }
}

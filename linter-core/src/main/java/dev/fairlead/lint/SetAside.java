package dev.fairlead.lint;

import java.util.List;
import java.util.Set;

/**
 * Tells manifests that nobody applies to a cluster of theirs by the directories that hold them: the
 * data of tests, much of it broken on purpose, and archives of what was in use once. Only
 * directories that a run came upon by itself count: who names such a directory, or lies in one,
 * wants to know.
 */
final class SetAside {
  /** {@code test} alone is none of them: so people call the environment before production. */
  private static final Set<String> DIRECTORIES =
      Set.of(
          "tests",
          "testdata",
          "test-data",
          "test_data",
          "e2e",
          "expected",
          "__tests__",
          "archive",
          "archived",
          "_archive",
          "_archived");

  /** What stands below {@code src} in a Maven or Gradle project. */
  private static final Set<String> SOURCE_SETS = Set.of("test", "it", "integrationTest");

  private final List<String> roots;

  /**
   * @param roots the paths that the user named, as reports print them
   */
  SetAside(List<String> roots) {
    this.roots = roots;
  }

  /** Whether a file, named with forward slashes as reports print it, lies in such a directory. */
  boolean holds(String file) {
    String above = "";
    int start = below(file);
    for (int slash = file.indexOf('/', start); slash >= 0; slash = file.indexOf('/', start)) {
      String directory = file.substring(start, slash);
      if (DIRECTORIES.contains(directory)
          || (above.equals("src") && SOURCE_SETS.contains(directory))) {
        return true;
      }
      above = directory;
      start = slash + 1;
    }
    return false;
  }

  /** Where the part of a path begins that the user did not name. */
  private int below(String file) {
    int start = 0;
    for (String root : roots) {
      boolean inside =
          file.startsWith(root)
              && (file.length() == root.length()
                  || root.endsWith("/")
                  || file.charAt(root.length()) == '/');
      if (inside) {
        start = Math.max(start, root.length());
      }
    }
    return start < file.length() && file.charAt(start) == '/' ? start + 1 : start;
  }
}

package dev.fairlead.lint;

import java.util.Set;

/**
 * Tells the data of tests by the directories that hold it: manifests that nobody applies to a
 * cluster of theirs, many of them broken on purpose.
 */
final class TestData {
  /** {@code test} alone is none of them: so people call the environment before production. */
  private static final Set<String> DIRECTORIES =
      Set.of("tests", "testdata", "test-data", "test_data", "e2e", "expected", "__tests__");

  /** What stands below {@code src} in a Maven or Gradle project. */
  private static final Set<String> SOURCE_SETS = Set.of("test", "it", "integrationTest");

  private TestData() {}

  /** Whether a file, named with forward slashes as reports print it, lies in such a directory. */
  static boolean holds(String file) {
    String above = "";
    int start = 0;
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', start)) {
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
}

package dev.fairlead.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.fairlead.lint.fix.ChangedFile;
import java.util.ArrayList;
import java.util.List;

/** What a file would become, in the form that {@code git apply} and {@code patch -p1} read. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  static String of(ChangedFile file) {
    List<String> before = lines(file.before());
    Patch<String> patch = DiffUtils.diff(before, lines(file.after()));
    boolean absolute = file.name().startsWith("/");
    StringBuilder text = new StringBuilder();
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff(
            (absolute ? "a" : "a/") + file.name(),
            (absolute ? "b" : "b/") + file.name(),
            before,
            patch,
            CONTEXT)) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** Without the final line feed; a carriage return is a part of its line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + NO_LINE_END);
    }
    return lines;
  }
}

package dev.fairlead.lint.fix;

import dev.fairlead.lint.Report;
import java.nio.file.Path;
import java.util.Map;

/** Lints the input as it would be if some files had other contents. */
public interface Linting {
  /**
   * @param contents of files, by their real path; all others are as they lie on the disk
   */
  Report lint(Map<Path, byte[]> contents);
}

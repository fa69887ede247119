package dev.fairlead.lint.fix;

import dev.fairlead.input.FileText;
import java.nio.file.Path;

/**
 * A file that may be changed, as it was when it was read.
 *
 * @param name as reports print it
 * @param path where it really is: links are followed
 */
record EditableFile(String name, Path path, byte[] bytes, FileText text) {
  byte[] encode(String draft) {
    return text.encoding().encode(draft);
  }
}

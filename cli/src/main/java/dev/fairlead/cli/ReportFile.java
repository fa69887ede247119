package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: nobody reads half a report. */
final class ReportFile {
  private ReportFile() {}

  static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, text); // a device or a pipe, which nothing can take the place of
      return;
    }
    Path target = (Files.exists(file) ? file.toRealPath() : file).toAbsolutePath();
    try {
      replace(target, text);
    } catch (FileSystemException e) {
      if (!Files.isWritable(target)) {
        throw e;
      }
      Files.writeString(target, text); // a file in a place that takes no other, as one mount alone
    }
  }

  private static void replace(Path target, String text) throws IOException {
    long process = ProcessHandle.current().pid();
    Path part = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
    try {
      Files.writeString(
          part, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

package dev.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

/** A list of file names, as {@code git diff --name-only} prints it, with or without {@code -z}. */
final class FileNames {
  private FileNames() {}

  /**
   * @param source the file that has them, {@code -} for standard input
   */
  static List<String> read(String source, Terminal terminal) {
    String text;
    try {
      byte[] bytes =
          source.equals("-")
              ? terminal.in().readAllBytes()
              : Files.readAllBytes(terminal.directory().resolve(source));
      text = new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("cannot read the file names in '" + source + "'");
    }
    char end = text.indexOf('\0') >= 0 ? '\0' : '\n';
    List<String> names = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf(end, start);
      stop = stop < 0 ? text.length() : stop;
      String name = text.substring(start, stop);
      if (end == '\n' && name.endsWith("\r")) {
        name = name.substring(0, name.length() - 1);
      }
      if (!name.isEmpty()) {
        names.add(name);
      }
      start = stop + 1;
    }
    return names;
  }
}

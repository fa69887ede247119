package dev.fairlead.lint.fix;

import dev.fairlead.input.FileText;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of each file whether it may be changed, and remembers it as it was. */
final class EditableFiles {
  private final Path directory;
  private final List<Path> roots = new ArrayList<>();
  private final Map<String, Opened> byName = new HashMap<>();

  /**
   * What became of opening a file.
   *
   * @param file null where it may not be changed
   * @param obstacle why not, behind the name of the file: {@code is read-only}
   */
  record Opened(@Nullable EditableFile file, String obstacle) {
    private static Opened not(String obstacle) {
      return new Opened(null, obstacle);
    }
  }

  EditableFiles(FixOptions options) {
    this.directory = options.directory().toAbsolutePath().normalize();
    for (String path : options.paths()) {
      try {
        roots.add(directory.resolve(path).toRealPath());
      } catch (IOException | InvalidPathException e) {
        // What cannot be read has no findings that could be mended.
      }
    }
  }

  /** The file behind a text that was read; the first answer holds. */
  Opened open(SourceFile read) {
    return byName.computeIfAbsent(read.name(), name -> find(name, read.text()));
  }

  private Opened find(String name, String read) {
    try {
      Path path = directory.resolve(name).toRealPath();
      if (!Files.isRegularFile(path)) {
        return Opened.not("is no file");
      }
      if (roots.stream().noneMatch(path::startsWith)) {
        return Opened.not("lies outside of what was named");
      }
      if (!Files.isWritable(path) || isProtected(path)) {
        return Opened.not("is read-only");
      }
      if (!Files.isWritable(path.getParent())) {
        return Opened.not("lies in a read-only directory");
      }
      byte[] bytes = Files.readAllBytes(path);
      FileText text = FileText.decode(name, bytes);
      if (text.problem() != null) {
        return Opened.not("holds " + text.problem().message());
      }
      return text.source().text().equals(read)
          ? new Opened(new EditableFile(name, path, bytes, text), "")
          : Opened.not("changed meanwhile");
    } catch (IOException | InvalidPathException e) {
      return Opened.not("cannot be read again");
    }
  }

  /** Whether nobody may write it: the superuser can, but somebody meant something by it. */
  private static boolean isProtected(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return false;
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    return !permissions.contains(PosixFilePermission.OWNER_WRITE)
        && !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }
}

package dev.fairlead.lint.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes changed files: all or none.
 *
 * <p>Each new text is first written beside its file. Only when all of them lie there, and all files
 * are still as they were read, each takes the place of its file in one step; so nobody ever sees
 * half of one. The permissions of a file are kept, and its owner where the system allows it.
 */
public final class FileWriting {
  private FileWriting() {}

  private record Staged(ChangedFile file, Path beside) {}

  /** Why the files could not be written; empty if they are. */
  public static Optional<String> write(List<ChangedFile> files) {
    List<Staged> staged = new ArrayList<>();
    try {
      for (ChangedFile file : files) {
        if (!Arrays.equals(Files.readAllBytes(file.path()), file.bytesBefore())) {
          return Optional.of(file.name() + " changed meanwhile; nothing was written");
        }
        Optional<String> failure = stage(file, staged);
        if (failure.isPresent()) {
          return failure;
        }
      }
      return move(staged);
    } catch (IOException e) {
      return Optional.of("a file cannot be read again; nothing was written: " + e.getMessage());
    } finally {
      staged.forEach(each -> discard(each.beside()));
    }
  }

  private static Optional<String> stage(ChangedFile file, List<Staged> staged) {
    Path directory = file.path().toAbsolutePath().getParent();
    try {
      Path beside = Files.createTempFile(directory, ".fairlead-", ".tmp");
      staged.add(new Staged(file, beside));
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytesAfter());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      }
      copyAttributes(file.path(), beside);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(file.name() + " cannot be written; nothing was: " + e.getMessage());
    }
  }

  private static Optional<String> move(List<Staged> staged) {
    int done = 0;
    for (Staged each : staged) {
      try {
        Files.move(
            each.beside(),
            each.file().path(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        done++;
      } catch (AtomicMoveNotSupportedException e) {
        return Optional.of(each.file().name() + " cannot be replaced in one step" + rest(done));
      } catch (IOException e) {
        return Optional.of(each.file().name() + " cannot be written" + rest(done));
      }
    }
    return Optional.empty();
  }

  private static String rest(int done) {
    return done == 0 ? "; nothing was written" : "; the " + done + " before it were written";
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes attributes = source.readAttributes();
    PosixFileAttributes fresh = target.readAttributes();
    try {
      if (!attributes.group().equals(fresh.group())) {
        target.setGroup(attributes.group());
      }
      if (!attributes.owner().equals(fresh.owner())) {
        target.setOwner(attributes.owner());
      }
    } catch (IOException e) {
      // Only the superuser may give files away; who may write it can at least mend it.
    }
    target.setPermissions(attributes.permissions());
  }

  private static void discard(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      // A stray file beside the others is all that is left of it.
    }
  }
}

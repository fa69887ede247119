package dev.fairlead.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Remembers of a run that found nothing what it looked at, so that the next build need not look
 * again at the same bytes. Every file in the directories counts, whatever its name.
 */
final class LastCleanRun {
  private final Path stamp;
  private final Set<Path> files = new TreeSet<>();
  private final MessageDigest digest = sha256();

  /**
   * @param stamp the file that remembers
   * @param settings whatever else decides what is found: parameters, the version of Fairlead
   */
  LastCleanRun(Path stamp, String settings) {
    this.stamp = stamp;
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds files, and directories with all below them; what does not exist counts as such. */
  void add(Collection<Path> paths) throws IOException {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Files.walkFileTree(path, new Collecting());
      } else {
        files.add(path.toAbsolutePath().normalize());
      }
    }
  }

  /** Whether a file is among those that count. */
  boolean holds(Path file) {
    return files.contains(file.toAbsolutePath().normalize());
  }

  /** The hash of all there is; to be asked once, after everything is added. */
  String state() throws IOException {
    for (Path file : files) {
      digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
      if (Files.isRegularFile(file)) {
        byte[] content = Files.readAllBytes(file);
        digest.update((byte) 1);
        digest.update(Integer.toString(content.length).getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      } else {
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether the last run without findings saw just this. */
  boolean saw(String state) throws IOException {
    return Files.isRegularFile(stamp) && Files.readString(stamp).strip().equals(state);
  }

  void remember(String state) throws IOException {
    Path directory = stamp.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(stamp, state + "\n");
  }

  void forget() throws IOException {
    Files.deleteIfExists(stamp);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Collecting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file.toAbsolutePath().normalize());
      return FileVisitResult.CONTINUE;
    }
  }
}

package dev.fairlead.lint.fix;

import java.nio.file.Path;

/** A file with the text that it would have. */
public final class ChangedFile {
  private final EditableFile file;
  private final String after;

  ChangedFile(EditableFile file, String after) {
    this.file = file;
    this.after = after;
  }

  /** The name as reports print it. */
  public String name() {
    return file.name();
  }

  /** Where it really is: links are followed. */
  public Path path() {
    return file.path();
  }

  /** The text as it was, with the byte order mark if the file has one. */
  public String before() {
    return file.text().encoding().mark() + file.text().source().text();
  }

  /** The text as it would be, with the same byte order mark. */
  public String after() {
    return file.text().encoding().mark() + after;
  }

  /** The bytes as they were. */
  byte[] bytesBefore() {
    return file.bytes();
  }

  byte[] bytesAfter() {
    return file.encode(after);
  }
}

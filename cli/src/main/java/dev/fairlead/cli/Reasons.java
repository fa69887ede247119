package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file operation failed, as a person would say it. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Whether the reader of a pipe has gone, as {@code head} does. */
  static boolean isClosedPipe(IOException e) {
    String message = e.getMessage();
    return message != null
        && (message.contains("Broken pipe") || message.contains("pipe is being closed"));
  }
}

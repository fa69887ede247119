package dev.fairlead.cli;

import dev.fairlead.lint.Progress;
import java.util.concurrent.TimeUnit;

/** A line on the screen that tells how far a long run has come, and goes away at its end. */
final class ProgressLine implements Progress, AutoCloseable {
  /** Shorter runs say nothing. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

  private final Terminal terminal;
  private long next = System.nanoTime() + PATIENCE;
  private int width;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void done(int done, int all) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + INTERVAL;
      String line = "checking: " + done + " of " + all + " scopes";
      terminal.say("\r" + line);
      width = line.length();
    }
  }

  @Override
  public synchronized void close() {
    if (width > 0) {
      terminal.say("\r" + " ".repeat(width) + "\r");
    }
  }
}

package dev.fairlead.application;

import dev.fairlead.source.Place;
import java.util.Locale;

/**
 * One setting of an application.
 *
 * @param key its levels parted by dots, list items as {@code [0]}: {@code server.port}
 * @param value as written, placeholders and all
 * @param place the characters of the value
 */
public record Setting(String key, String value, Place place, Activation activation) {
  /**
   * A key or the name of a variable without case and punctuation: {@code server.port}, {@code
   * server-port} and {@code SERVER_PORT} are one to frameworks that bind relaxed.
   */
  public static String canonical(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }

  /** Whether this is the setting of a key, however that is spelled. */
  public boolean is(String other) {
    return canonical(key).equals(canonical(other));
  }

  Setting when(Activation more) {
    return new Setting(key, value, place, activation.and(more));
  }
}

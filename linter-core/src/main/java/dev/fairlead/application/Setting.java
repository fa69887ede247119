package dev.fairlead.application;

import dev.fairlead.source.Place;

/**
 * One setting of an application.
 *
 * @param key its levels parted by dots, list items as {@code [0]}: {@code server.port}
 * @param value as written, placeholders and all
 * @param place the characters of the value
 */
public record Setting(String key, String value, Place place, Activation activation) {
  /**
   * A key as frameworks that bind relaxed compare it: {@code server.max-threads}, {@code
   * server.maxThreads} and {@code server.max_threads} are one, {@code servermax.threads} is not.
   */
  public static String uniform(String key) {
    StringBuilder uniform = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '-' && c != '_') {
        uniform.append(Character.toLowerCase(c));
      }
    }
    return uniform.toString();
  }

  /** Whether this is the setting of a key, however that is spelled. */
  public boolean is(String other) {
    return uniform(key).equals(uniform(other));
  }

  Setting when(Activation more) {
    return new Setting(key, value, place, activation.and(more));
  }
}

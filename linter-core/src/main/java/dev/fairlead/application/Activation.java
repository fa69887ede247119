package dev.fairlead.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a setting holds.
 *
 * @param profiles one of these must be active; empty for always
 * @param open whether there is a condition beyond that, so that nobody can tell
 */
public record Activation(List<String> profiles, boolean open) {
  public static final Activation ALWAYS = new Activation(List.of(), false);
  static final Activation OPEN = new Activation(List.of(), true);

  public Activation {
    profiles = List.copyOf(profiles);
  }

  static Activation profile(String name) {
    return new Activation(List.of(name), false);
  }

  /**
   * Of an expression of Spring: names parted by commas or {@code |}; with any other operator it is
   * open.
   */
  static Activation expression(String text) {
    List<String> names = new ArrayList<>();
    for (String part : text.split("[,|]", -1)) {
      String name = part.strip();
      if (name.isEmpty() || name.chars().anyMatch(c -> "!&()$ ".indexOf(c) >= 0)) {
        return OPEN;
      }
      names.add(name);
    }
    return new Activation(names, false);
  }

  /** Both conditions at once. */
  Activation and(Activation other) {
    if (equals(ALWAYS) || equals(other)) {
      return other;
    }
    return other.equals(ALWAYS) ? this : OPEN;
  }

  public boolean isAlways() {
    return profiles.isEmpty() && !open;
  }

  /** Whether it holds with these profiles; to be asked only where it is not open. */
  public boolean holds(Set<String> active) {
    return profiles.isEmpty() || profiles.stream().anyMatch(active::contains);
  }
}

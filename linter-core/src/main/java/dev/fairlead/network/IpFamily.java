package dev.fairlead.network;

import java.util.Optional;

/** The two families of addresses. */
public enum IpFamily {
  IPV4("IPv4", ""),
  IPV6("IPv6", "6");

  private final String word;
  private final String suffix;

  IpFamily(String word, String suffix) {
    this.word = word;
    this.suffix = suffix;
  }

  /** The family as {@code ipFamilies} and {@code addressType} write it. */
  public String word() {
    return word;
  }

  /** What a symbol of this family has behind its kind: nothing, or {@code 6}. */
  String suffix() {
    return suffix;
  }

  public static Optional<IpFamily> of(String word) {
    for (IpFamily family : values()) {
      if (family.word.equals(word)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}

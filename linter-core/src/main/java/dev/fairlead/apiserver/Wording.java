package dev.fairlead.apiserver;

import java.util.List;

/** Phrases that several checks share. */
final class Wording {
  private Wording() {}

  /** Says which values there are, and which was probably meant. */
  static String noneOf(String value, List<String> supported) {
    for (String word : supported) {
      if (word.equalsIgnoreCase(value)) {
        return "is written `" + word + "`: upper and lower case matter";
      }
    }
    return "must be " + list(supported);
  }

  /** {@code `TCP`, `UDP` or `SCTP`}. */
  static String list(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ");
      text.append('`').append(words.get(i)).append('`');
    }
    return text.toString();
  }
}

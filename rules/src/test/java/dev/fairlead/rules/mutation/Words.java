package dev.fairlead.rules.mutation;

import java.util.Random;

/** Random mistakes of a person who types. */
final class Words {
  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  /** A word with one letter missing, doubled, or in the place of its neighbour. */
  String mistyped(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String head = word.substring(0, at);
    String tail = word.substring(at + 1);
    char letter = word.charAt(at);
    char next = word.charAt(at + 1);
    switch (random.nextInt(3)) {
      case 0:
        return head + tail;
      case 1:
        return letter == next ? head + tail : head + next + letter + word.substring(at + 2);
      default:
        return head + letter + letter + tail;
    }
  }

  int number(int from, int to) {
    return from + random.nextInt(to - from);
  }
}

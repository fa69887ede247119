package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditDistanceProperties {
  private static final int NO_LIMIT = 20;

  @Property(tries = 300)
  void isWhatTheRecursiveDefinitionSays(@ForAll("words") String a, @ForAll("words") String b) {
    int distance = recursive(a, b);
    assertThat(EditDistance.of(a, b, NO_LIMIT)).isEqualTo(distance);
    assertThat(EditDistance.of(b, a, NO_LIMIT)).isEqualTo(distance);
    for (int limit = 0; limit < 3; limit++) {
      assertThat(EditDistance.of(a, b, limit) <= limit).isEqualTo(distance <= limit);
    }
  }

  @Property(tries = 300)
  void nearnessIsMutualAndBlindToCase(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(EditDistance.isNear(a, a.toUpperCase(java.util.Locale.ROOT))).isTrue();
    assertThat(EditDistance.isNear(a, b)).isEqualTo(EditDistance.isNear(b, a));
  }

  private static int recursive(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int best =
        Math.min(
            recursive(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1),
            1 + Math.min(recursive(a.substring(1), b), recursive(a, b.substring(1))));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return swapped ? Math.min(best, 1 + recursive(a.substring(2), b.substring(2))) : best;
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(6);
  }
}

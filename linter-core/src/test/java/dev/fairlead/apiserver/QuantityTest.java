package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void theLargestUnitThatLeavesAWholeNumber() {
    assertCanonical("0", "0", "0Gi", "-0", "0.0");
    assertCanonical("500m", "0.5", "500m", ".5", "0.500", "+0.5");
    assertCanonical("1", "1", "1000m", "1.");
    assertCanonical("2k", "2000", "2k");
    assertCanonical("1Gi", "1Gi", "1024Mi", "1048576Ki");
    assertCanonical("1536Mi", "1.5Gi");
    assertCanonical("1100u", "0.0011");
    assertCanonical("1n", "0.1n", "0.0000000001");
    assertCanonical("12e6", "12e6", "0.012e9");
    assertCanonical("1e3", "1E3", "1000e0");
    assertCanonical("10E", "10E", "10000P");
    assertCanonical("-2k", "-2000");
    assertCanonical("512", "0.5Ki");
  }

  @Test
  void textsThatAreNoAmount() {
    for (String text :
        new String[] {"", "a", "1 ", "1Gb", "1mi", "Gi", ".", "1..2", "1e", "1e+", "--1", "1,5"}) {
      assertThat(Quantity.tryParse(text)).as(text).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> amounts() {
    return Combinators.combine(
            Arbitraries.integers().between(-2000000, 2000000),
            Arbitraries.of("", "m", "k", "M", "Ki", "Mi", "Gi", "e3", "u", "n"))
        .as((number, suffix) -> number + suffix);
  }

  @Property
  void theCanonicalTextIsTheSameAmountAndItsOwnCanonicalText(@ForAll("amounts") String text) {
    Quantity quantity = Quantity.tryParse(text).orElseThrow();
    Quantity again = Quantity.tryParse(quantity.canonical()).orElseThrow();
    assertThat(again.value()).isEqualByComparingTo(quantity.value());
    assertThat(again.canonical()).isEqualTo(quantity.canonical());
  }

  private static void assertCanonical(String expected, String... texts) {
    for (String text : texts) {
      Optional<String> canonical = Quantity.tryParse(text).map(Quantity::canonical);
      assertThat(canonical).as(text).contains(expected);
    }
  }
}

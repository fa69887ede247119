package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NearnessProperties {
  @Property(tries = 500)
  void aSlipIsWhateverIsNearEnough(
      @ForAll @StringLength(min = 3, max = 8) @CharRange(from = 'a', to = 'c') String a,
      @ForAll @StringLength(min = 3, max = 8) @CharRange(from = 'a', to = 'c') String b) {
    int allowed = Math.min(a.length(), b.length()) < 6 ? 1 : 2;

    assertThat(Nearness.isSlip(a, b)).isEqualTo(!a.equals(b) && Nearness.distance(a, b) <= allowed);
  }
}

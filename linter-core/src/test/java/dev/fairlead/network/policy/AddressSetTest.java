package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSetTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "010.0.0.08, 10.0.0.8",
    "2001:DB8::7, 2001:db8::7",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "::, ::",
    "1::, 1::",
    "::1, ::1",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1, 192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201",
  })
  void readsAddresses(String text, String canonical) {
    assertThat(Address.tryParse(text)).map(Address::toString).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.-4",
        "1..2.3",
        "a.b.c.d",
        "1.2.3.4 ",
        "1:2",
        ":::",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8:9",
        "g::",
        "::1.2.3",
        "1.2.3.4::",
        ":1",
        "1:",
        "1:2:3:4:5:6:7:1.2.3.4",
        "fe80::1%eth0",
        "9999999999.1.1.1"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Address.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0-10.255.255.255",
    "203.0.113.77/25, 203.0.113.0-203.0.113.127",
    "198.51.100.7/32, 198.51.100.7",
    "0.0.0.0/0, 0.0.0.0-255.255.255.255",
    "::/0, ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::1/33, 2001:db8::-2001:db8:7fff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/64, 2001:db8::-2001:db8::ffff:ffff:ffff:ffff",
    "2001:db8::/65, 2001:db8::-2001:db8::7fff:ffff:ffff:ffff",
    "::ffff:10.0.0.0/104, 10.0.0.0-10.255.255.255",
  })
  void readsBlocks(String text, String range) {
    assertThat(AddressSet.tryParse(text)).map(AddressSet::toString).contains(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0/8", "/8", "${CIDR}"})
  void refusesWhatIsNoBlock(String text) {
    assertThat(AddressSet.tryParse(text)).isEmpty();
  }

  @Test
  void keepsTheFamiliesApart() {
    assertThat(AddressSet.IPV4.union(AddressSet.IPV6)).isEqualTo(AddressSet.ALL);
    assertThat(AddressSet.ALL.ranges()).hasSize(2);
    assertThat(AddressSet.ALL.subtract(AddressSet.IPV4)).isEqualTo(AddressSet.IPV6);
    assertThat(AddressSet.IPV4.intersects(AddressSet.IPV6)).isFalse();
  }

  @Test
  void cutsExceptionsOut() {
    AddressSet left =
        AddressSet.ofBlocks("10.0.0.0/8")
            .subtract(AddressSet.ofBlocks("10.1.0.0/16", "10.255.0.0/16"));
    assertThat(left).hasToString("10.0.0.0-10.0.255.255, 10.2.0.0-10.254.255.255");
  }
}

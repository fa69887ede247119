package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1, 10-0-0-1",
    "2001:DB8::1, 2001:db8::1, 2001-db8--1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1, 2001-db8--1-0-0-1",
    "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8, 1-0-3-4-5-6-7-8",
    "fd00::, fd00::, fd00--0",
    "::, ::, --0",
  })
  void isPrintedAsGoDoesAndDashedAsCoreDnsDoes(String written, String printed, String dashed) {
    assertThat(Address.parse(written))
        .hasValueSatisfying(
            address -> {
              assertThat(address.text()).isEqualTo(printed);
              assertThat(address.dashed()).isEqualTo(dashed);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "256.1.1.1",
        "1::2::3",
        "1:2:3",
        ":",
        "g::",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "web",
        "<pod:x>"
      })
  void otherTextIsNone(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }
}

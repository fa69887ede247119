package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.schema.KubernetesVersion;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final KubernetesVersion STRICT = new KubernetesVersion(36);
  private static final KubernetesVersion SLOPPY = new KubernetesVersion(35);

  @Test
  void textsThatAreNoAddressInAnyVersion() {
    for (String text :
        new String[] {
          "",
          "1.2.3",
          "1.2.3.4.5",
          "256.1.1.1",
          "1.2.3.4/32",
          " 1.2.3.4",
          "a",
          ":",
          ":::",
          "1::2::3",
          "fe80::1%eth0",
          "12345::",
          "1:2:3:4:5:6:7",
          "1:2:3:4:5:6:7:8:9",
          "::1.2.3",
          "1:",
          ":1",
          "1:2:3:4:5:6:7:8::",
          "None",
          "1.2.3.",
          "::1.2.3.4:5"
        }) {
      assertThat(Addresses.ip(text, SLOPPY)).as(text).hasSize(1);
      assertThat(Addresses.ip(text, STRICT)).as(text).hasSize(1);
    }
  }

  @Test
  void formsThatAreReadInTwoWaysAreRefusedSince136() {
    for (String text : new String[] {"010.0.0.1", "::ffff:10.0.0.1"}) {
      assertThat(Addresses.ip(text, SLOPPY)).as(text).isEmpty();
      assertThat(Addresses.ip(text, STRICT)).as(text).hasSize(1);
    }
    assertThat(Addresses.ip("010.0.0.1", STRICT).get(0)).endsWith("write `10.0.0.1`");
    assertThat(Addresses.ip("2001:DB8:0:0::1", STRICT)).isEmpty();
    for (String text : new String[] {"192.168.0.5/24", "10.0.0.0/08", "::ffff:10.0.0.0/104"}) {
      assertThat(Addresses.cidr(text, SLOPPY)).as(text).isEmpty();
      assertThat(Addresses.cidr(text, STRICT)).as(text).hasSize(1);
    }
    assertThat(Addresses.cidr("192.168.0.5/24", STRICT).get(0)).endsWith("`192.168.0.0/24`");
  }

  @Test
  void anAddressIsNoRange() {
    assertThat(Addresses.cidr("10.0.0.1", SLOPPY).get(0)).endsWith("write `10.0.0.1/32`");
    assertThat(Addresses.cidr("::1", SLOPPY).get(0)).endsWith("write `::1/128`");
    for (String text : new String[] {"10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/+8", "/8"}) {
      assertThat(Addresses.cidr(text, SLOPPY)).as(text).hasSize(1);
    }
  }

  @Test
  void canonicalFormIsAskedForSince133() {
    assertThat(Addresses.canonicalIp("2001:DB8::1", new KubernetesVersion(33))).hasSize(1);
    assertThat(Addresses.canonicalIp("2001:DB8::1", new KubernetesVersion(32))).isEmpty();
    assertThat(Addresses.canonicalIp("2001:db8::1", STRICT)).isEmpty();
  }

  @Test
  void addressesThatLeadNowhere() {
    for (String text :
        new String[] {
          "0.0.0.0",
          "::",
          "127.1.2.3",
          "::1",
          "169.254.0.1",
          "fe80::1",
          "febf::1",
          "224.0.0.1",
          "ff02::1"
        }) {
      assertThat(Addresses.special(text)).as(text).hasSize(1);
    }
    for (String text :
        new String[] {"10.0.0.1", "224.0.1.1", "fec0::1", "2001:db8::1", "1.0.0.0"}) {
      assertThat(Addresses.special(text)).as(text).isEmpty();
    }
  }
}

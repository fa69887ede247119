package dev.fairlead.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Addresses and ranges, held to Java's own reading and to arithmetic. */
class AddressProperties {
  /** Few distinct bytes, so that runs of zeros and mapped addresses come up. */
  @Provide
  Arbitrary<byte[]> v6() {
    Arbitrary<Byte> some = Arbitraries.of((byte) 0, (byte) 0, (byte) 1, (byte) 255, (byte) 0x20);
    return some.array(byte[].class).ofSize(16);
  }

  @Property
  void theCanonicalTextReadsBackToTheSameAddress(@ForAll("v6") byte[] bytes) {
    IpAddress ip = new IpAddress(bytes, true, false);
    IpAddress again = IpAddress.tryParse(ip.canonical()).orElseThrow();
    assertThat(again).isEqualTo(ip);
    assertThat(again.canonical()).isEqualTo(ip.canonical());
  }

  @Property
  void javaReadsTheCanonicalTextAsTheSameAddress(@ForAll("v6") byte[] bytes)
      throws UnknownHostException {
    byte[] java = InetAddress.getByName(new IpAddress(bytes, true, false).canonical()).getAddress();
    byte[] tail = Arrays.copyOfRange(bytes, 16 - java.length, 16);
    assertThat(java).isEqualTo(tail);
  }

  @Property
  void whatJavaPrintsIsReadAsJavaMeansIt(@ForAll("v6") byte[] bytes) throws UnknownHostException {
    InetAddress java = InetAddress.getByAddress(bytes);
    IpAddress ip = IpAddress.tryParse(java.getHostAddress()).orElseThrow();
    assertThat(ip.isV4()).isEqualTo(java instanceof Inet4Address);
    assertThat(ip).isEqualTo(new IpAddress(bytes, true, false));
  }

  @Property
  void anIpv4AddressIsFourOctets(
      @ForAll @IntRange(max = 300) int a,
      @ForAll @IntRange(max = 300) int b,
      @ForAll @IntRange(max = 300) int c,
      @ForAll @IntRange(max = 300) int d) {
    String text = a + "." + b + "." + c + "." + d;
    boolean valid = Math.max(Math.max(a, b), Math.max(c, d)) < 256;
    assertThat(IpAddress.tryParse(text).map(IpAddress::canonical))
        .isEqualTo(valid ? Optional.of(text) : Optional.empty());
  }

  @Property
  void aRangeContainsWhatSharesItsFirstBits(
      @ForAll("v6") byte[] range,
      @ForAll("v6") byte[] one,
      @ForAll @IntRange(max = 128) int prefix) {
    Cidr cidr = new Cidr(new IpAddress(range, true, false), prefix, false);
    IpAddress ip = new IpAddress(one, true, false);
    boolean sameFamily = cidr.isV4() == ip.isV4();
    boolean samePrefix = high(range, prefix).equals(high(one, prefix));
    assertThat(cidr.contains(ip)).isEqualTo(sameFamily && samePrefix);
  }

  @Property
  void aRangeGoesFromItsNetworkToItsLastAddress(
      @ForAll("v6") byte[] range, @ForAll @IntRange(max = 128) int prefix) {
    Cidr cidr = new Cidr(new IpAddress(range, true, false), prefix, false);
    BigInteger size = BigInteger.ONE.shiftLeft(128 - prefix);
    BigInteger first = number(cidr.network().bytes());
    assertThat(first.mod(size)).isZero();
    assertThat(number(cidr.last().bytes())).isEqualTo(first.add(size).subtract(BigInteger.ONE));
    assertThat(cidr.hasHostBits()).isEqualTo(number(range).mod(size).signum() != 0);
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static BigInteger high(byte[] bytes, int prefix) {
    return number(bytes).shiftRight(128 - prefix);
  }
}

package dev.fairlead.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.NetworkFixture;
import org.junit.jupiter.api.Test;

/** What the recorded scenarios do not tell: certainty, and what the specification guarantees. */
class CoreDnsTest {
  private static final NetworkFixture SHOP =
      NetworkFixture.of(
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web, namespace: shop}
          spec: {selector: {app: web}, clusterIP: 10.96.7.7, ports: [{name: http, port: 80}]}
          ---
          apiVersion: v1
          kind: Service
          metadata: {name: six, namespace: shop}
          spec: {clusterIP: 'fd00::7', ports: [{port: 80}]}
          ---
          apiVersion: v1
          kind: Service
          metadata: {name: ip, namespace: shop}
          spec: {type: ExternalName, externalName: 192.0.2.1}
          ---
          apiVersion: v1
          kind: Service
          metadata: {name: out, namespace: shop}
          spec: {type: ExternalName, externalName: db.example.com}
          ---
          apiVersion: v1
          kind: Service
          metadata: {name: loop, namespace: shop}
          spec: {type: ExternalName, externalName: loop.shop.svc.cluster.local}
          """);

  private static DnsAnswer ask(String name, String type) {
    return SHOP.network().dns().answer(DnsName.parse(name), type);
  }

  private static String beyond(String name, String type) {
    DnsAnswer answer = ask(name, type);
    assertThat(answer).isInstanceOf(DnsAnswer.Found.class);
    return ((DnsAnswer.Found) answer).beyond();
  }

  @Test
  void whatIsNotInTheInputMayExistAllTheSame() {
    assertThat(ask("api.shop.svc.cluster.local", "A"))
        .isInstanceOfSatisfying(
            DnsAnswer.NameError.class,
            e -> assertThat(e.doubts()).extracting(Doubt::kind).contains(Doubt.Kind.OPEN_WORLD));
    assertThat(ask("web.nowhere.svc.cluster.local", "A").doubts()).isNotEmpty();
    assertThat(ask("a.b.c.d.shop.svc.cluster.local", "A").doubts())
        .as("no name has that many labels")
        .isEmpty();
  }

  @Test
  void onlyUnderscoresMakeAnSrvNamePortable() {
    assertThat(beyond("_http._tcp.web.shop.svc.cluster.local", "SRV")).isEmpty();
    assertThat(beyond("_http.tcp.web.shop.svc.cluster.local", "SRV")).contains("_port._protocol");
    assertThat(beyond("web.shop.svc.cluster.local", "SRV")).isNotEmpty();
    assertThat(beyond("web.shop.svc.cluster.local", "A")).isEmpty();
    assertThat(beyond("_http._tcp.web.shop.svc.cluster.local", "A")).isNotEmpty();
    assertThat(beyond("10-0-0-1.shop.pod.cluster.local", "A")).isNotEmpty();
  }

  @Test
  void anAddressIsNoExternalName() {
    assertThat(ask("ip.shop.svc.cluster.local", "A")).isInstanceOf(DnsAnswer.NameError.class);
  }

  @Test
  void anAliasOutOfTheClusterIsAnsweredElsewhere() {
    DnsAnswer answer = ask("out.shop.svc.cluster.local", "A");

    assertThat(answer.records())
        .singleElement()
        .hasToString("out.shop.svc.cluster.local. CNAME db.example.com.");
    assertThat(answer.hasAddress()).isFalse();
    assertThat(answer.doubts()).isNotEmpty();
    assertThat(ask("db.example.com", "A")).isInstanceOf(DnsAnswer.Unknown.class);
  }

  @Test
  void anAliasOfItselfAnswersNothing() {
    assertThat(ask("loop.shop.svc.cluster.local", "A")).isInstanceOf(DnsAnswer.NoData.class);
  }

  @Test
  void literalClusterIpsHaveNames() {
    String nibbles = "7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f";

    assertThat(ask("7.7.96.10.in-addr.arpa", "PTR").records())
        .extracting(DnsRecord::data)
        .containsExactly("web.shop.svc.cluster.local.");
    assertThat(ask(nibbles + ".ip6.arpa", "PTR").records())
        .extracting(DnsRecord::data)
        .containsExactly("six.shop.svc.cluster.local.");
    assertThat(ask("1.2.3.in-addr.arpa", "PTR")).isInstanceOf(DnsAnswer.Unknown.class);
  }

  @Test
  void muslStopsWhereGlibcGoesOn() {
    ResolvConf conf = ResolvConf.clusterFirst("default", SHOP.network().profile());
    CoreDns dns = SHOP.network().dns();

    assertThat(Lookup.of("svc", conf, Resolver.MUSL, dns).candidates())
        .as("svc.cluster.local exists without an address")
        .hasSize(3);
    assertThat(Lookup.of("svc", conf, Resolver.GLIBC, dns).candidates()).hasSize(4);
    assertThat(Lookup.of("web.shop", conf, Resolver.MUSL, dns).found())
        .hasValueSatisfying(
            found -> assertThat(found.name()).hasToString("web.shop.svc.cluster.local."));
  }
}

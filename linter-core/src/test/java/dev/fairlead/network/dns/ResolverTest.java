package dev.fairlead.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final ResolvConf CLUSTER =
      conf(5, "shop.svc.cluster.local", "svc.cluster.local", "cluster.local");

  private static ResolvConf conf(int ndots, String... searches) {
    return new ResolvConf(
        List.of("10.96.0.10"), List.of(searches), List.of("ndots:" + ndots), true, List.of());
  }

  private static List<String> candidates(Resolver resolver, String name, ResolvConf conf) {
    return resolver.candidates(name, conf).stream().map(DnsName::toString).toList();
  }

  @Test
  void aNameWithFewDotsGoesThroughTheListFirst() {
    assertThat(candidates(Resolver.GLIBC, "web.shop", CLUSTER))
        .containsExactly(
            "web.shop.shop.svc.cluster.local.",
            "web.shop.svc.cluster.local.",
            "web.shop.cluster.local.",
            "web.shop.");
  }

  @Test
  void withEnoughDotsMuslNeverSearches() {
    ResolvConf one = conf(1, "svc.cluster.local");

    assertThat(candidates(Resolver.GLIBC, "web.shop", one))
        .containsExactly("web.shop.", "web.shop.svc.cluster.local.");
    assertThat(candidates(Resolver.GO, "web.shop", one))
        .containsExactly("web.shop.", "web.shop.svc.cluster.local.");
    assertThat(candidates(Resolver.MUSL, "web.shop", one)).containsExactly("web.shop.");
  }

  @Test
  void aTrailingDotIsFinal() {
    for (Resolver resolver : Resolver.values()) {
      assertThat(candidates(resolver, "web.", CLUSTER)).containsExactly("web.");
    }
  }

  @Test
  void muslIgnoresASearchLineThatIsTooLong() {
    ResolvConf wide = conf(5, "a".repeat(200) + ".example", "b".repeat(60) + ".example");

    assertThat(candidates(Resolver.MUSL, "web", wide)).containsExactly("web.");
    assertThat(candidates(Resolver.GLIBC, "web", wide)).hasSize(3);
  }
}

package dev.fairlead.network.reference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NginxNamesTest {
  private static List<String> names(String text) {
    return NginxNames.in(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void comeThroughVariablesOfATarget() {
    assertThat(
            names(
                """
                resolver 10.96.0.10 valid=5s;
                set $a orders; # set $a comment;
                set $b "http://cart:8080";
                set $c unused;
                location / { proxy_pass http://$a:8080/x; }
                location /b { proxy_pass $b; }
                location /d { proxy_pass http://direct; }
                """))
        .containsExactlyInAnyOrder("orders", "cart");
  }

  @Test
  void areServersThatAreResolved() {
    assertThat(
            names(
                """
                resolver kube-dns.kube-system.svc.cluster.local;
                upstream u { zone u 64k; server orders:8080 resolve; server cart:80; }
                server { location / { proxy_pass http://u; } }
                """))
        .containsExactly("orders");
  }

  @Test
  void needAResolverThatDoesNotReadTheFilesOfThePod() {
    String body = "set $a orders; location / { proxy_pass http://$a; }";
    assertThat(names(body)).isEmpty();
    assertThat(names("resolver local=on; " + body)).isEmpty();
    assertThat(names("resolver 127.0.0.1; " + body)).isEmpty();
    assertThat(names("resolver 10.0.0.2; " + body)).containsExactly("orders");
  }

  @Test
  void areNoGroupsOfServersAndNoAddresses() {
    assertThat(
            names(
                """
                resolver 10.0.0.2;
                upstream group { server 10.0.0.3; }
                set $a group; set $b 10.0.0.4; set $c $host;
                location / { proxy_pass http://$a; } location /b { proxy_pass http://$b; }
                location /c { proxy_pass http://$c; }
                """))
        .isEmpty();
  }

  @Test
  void areReadFromAnyTextWithoutEnd() {
    for (String text :
        List.of(
            "resolver x_pass",
            "resolver 1.1.1.1; set $a '",
            "proxy_pass ${; resolver",
            "}{;resolver_pass")) {
      assertThat(names(text)).isEmpty();
    }
  }
}

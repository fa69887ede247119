package dev.fairlead.network.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A reference stands exactly where its host and port do, however the text around it is written. */
class PlacesProperties {
  /** How a text becomes a YAML value under a key with two blanks in front. */
  enum Style {
    SINGLE_QUOTED {
      @Override
      String write(String text) {
        return "'" + text.replace("'", "''").replace("\n", "\n\n    ") + "'";
      }
    },
    DOUBLE_QUOTED {
      @Override
      String write(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
            .forEach(
                c ->
                    out.append(
                        switch (c) {
                          case '"' -> "\\\"";
                          case '\\' -> "\\\\";
                          case '\n' -> "\\n";
                          case '\t' -> "\\t";
                          default -> c < 128 ? (char) c + "" : String.format("\\u%04x", c);
                        }));
        return out.append('"').toString();
      }
    },
    FOLDED_ESCAPE {
      @Override
      String write(String text) {
        // A backslash at the end of a line joins it with the next.
        return DOUBLE_QUOTED.write(text).replace("\\n", "\\n\\\n    ");
      }
    },
    LITERAL {
      @Override
      String write(String text) {
        return "|-\n    " + text.replace("\n", "\n    ");
      }
    },
    FOLDED {
      @Override
      String write(String text) {
        return ">-\n    " + text.replace("\n", "\n\n    ");
      }
    };

    abstract String write(String text);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
        "x=1",
        "a: \"b\"",
        "# c",
        "it's",
        "\\d+\\\\",
        "grün ✓",
        "\uD83D\uDE00",
        "100%",
        "k = 'v'",
        "[t]");
  }

  @Provide
  Arbitrary<String> urls() {
    return Combinators.combine(
            Arbitraries.of("http", "jdbc:mysql", "redis"),
            Arbitraries.of("", "u:p@", "ü:x@"),
            Arbitraries.of("orders", "orders.shop", "db-0.db", "o-1.shop.svc.cluster.local"),
            Arbitraries.integers().between(1, 65535),
            Arbitraries.of("", "/x", "?q=1"))
        .as((scheme, user, host, port, rest) -> scheme + "://" + user + host + ":" + port + rest);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void textOfAPlaceIsWhatItClaims(
      @ForAll Style style,
      @ForAll("noise") String before,
      @ForAll("urls") String url,
      @ForAll("noise") String after) {
    String text = "a" + before + "\nurl = " + url + "\nz" + after;
    String manifest =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: c}
        data:
          app.conf: %s
        """
            .formatted(style.write(text));
    Network network = NetworkFixture.of(manifest).network();
    List<Reference> all = network.references().all();
    assertThat(all).as(manifest).hasSize(1);
    Reference reference = all.get(0);
    assertThat(reference.host().place().text()).isEqualTo(reference.host().value());
    Target.Port port = reference.target().port().orElseThrow();
    assertThat(port.value().place().text()).isEqualTo(port.value().text());
    assertThat(url).contains(reference.host().value() + ":" + port.value());
  }
}

package dev.fairlead.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderTest {
  @ParameterizedTest
  @CsvSource({
    "db, db, true",
    "db, cache, false",
    "$APP-db, db, false",
    "$APP-db, shop-db, true",
    "$APP-db, shop-db-2, false",
    "${NAME}, anything, true",
    "$(NS)-web-$(ZONE), shop-web-eu, true",
    "{{ .Release.Name }}-web, my-web, true",
    "<name>-web, my-api, false",
    "$APP-db, ${ENV}-db, true",
    "$APP-db, ${ENV}-cache, false",
    "REPLACE_ME, anything, true",
    "a$, a, false",
  })
  void mayEqual(String a, String b, boolean may) {
    assertThat(Placeholder.mayEqual(a, b)).isEqualTo(may);
    assertThat(Placeholder.mayEqual(b, a)).isEqualTo(may);
  }
}

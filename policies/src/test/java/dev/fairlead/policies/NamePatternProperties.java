package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A pattern matches what the regular expression with {@code .*} for each star does. */
class NamePatternProperties {
  @Property
  void isTheRegularExpression(@ForAll("patterns") String pattern, @ForAll("names") String name) {
    Pattern expected = Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(expected.matcher(name).matches());
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*").ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(8);
  }
}

package dev.fairlead.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class PropertiesReaderProperties {
  /** The class of the JDK is the definition of the format. */
  @Property(tries = 1000)
  void readsAsTheJdkDoes(
      @ForAll
          @StringLength(max = 24)
          @Chars({'\\', '\n', '\r', ' ', '\t', '=', ':', '#', '!', '-', 'u', 'n'})
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '0', to = '1')
          String text)
      throws IOException {
    Properties expected = new Properties();
    try {
      expected.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      Assume.that(false);
    }
    Map<String, String> read = new HashMap<>();
    for (List<Setting> document :
        PropertiesReader.read(new SourceFile("application.properties", text))) {
      document.forEach(setting -> read.put(setting.key(), setting.value()));
    }
    assertThat(read).isEqualTo(expected);
  }

  @Property(tries = 500)
  void everyPlaceLiesInsideTheFile(@ForAll @StringLength(max = 60) String text) {
    for (List<Setting> document :
        PropertiesReader.read(new SourceFile("application.properties", text))) {
      for (Setting setting : document) {
        assertThat(setting.place().start()).isBetween(0, text.length());
        assertThat(setting.place().end()).isBetween(setting.place().start(), text.length());
      }
    }
  }
}

package dev.fairlead.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {
  @Test
  void keysEndInEqualsColonOrBlank() {
    assertThat(read("a=1\nb:2\nc 3\nd = 4\ne  :  5\nf\n"))
        .containsExactly("a=1", "b=2", "c=3", "d=4", "e=5", "f=");
  }

  @Test
  void onlyTheFirstSeparatorCounts() {
    assertThat(read("url=jdbc:postgresql://db:5432/shop?a=b\n"))
        .containsExactly("url=jdbc:postgresql://db:5432/shop?a=b");
  }

  @Test
  void escapesAreResolvedInKeysAndValues() {
    assertThat(read("a\\:b\\ c=http\\://db\\:80\\u0041\\t|\n"))
        .containsExactly("a:b c=http://db:80A\t|");
  }

  @Test
  void aBackslashAtTheEndJoinsLines() {
    assertThat(read("hosts = a,\\\n        b,\\\r\n\tc\nport=\\\n   80\n"))
        .containsExactly("hosts=a,b,c", "port=80");
  }

  @Test
  void twoBackslashesJoinNothing() {
    assertThat(read("a=1\\\\\nb=2\n")).containsExactly("a=1\\", "b=2");
  }

  @Test
  void commentsAndEmptyLinesArePassedOver() {
    assertThat(read("# a=1\n\n  ! b=2\n   c=3 # not a comment\n"))
        .containsExactly("c=3 # not a comment");
  }

  @Test
  void aCommentOfDashesBeginsADocument() {
    List<List<Setting>> documents = documents("a=1\n#---\nb=2\n!---  \nc=3\n #---\nd=4\n");

    assertThat(documents).extracting(List::size).containsExactly(1, 1, 2);
  }

  @Test
  void placesAreThoseOfTheValue() {
    SourceFile file = new SourceFile("application.properties", "x=1\n  server.port : 80\\\n  81\n");

    Setting setting = PropertiesReader.read(file).get(0).get(1);

    assertThat(setting.place().toString()).isEqualTo("application.properties:2:17");
    assertThat(setting.place().endLine()).isEqualTo(3);
    assertThat(setting.place().text()).isEqualTo("80\\\n  81");
    assertThat(setting.value()).isEqualTo("8081");
  }

  @Test
  void anythingCanBeRead() {
    for (String text : List.of("", "\\", "a\\", "a=\\", "a=\\u12", "=", ":", "a=\\u00zz", "\r")) {
      assertThat(documents(text)).as(text).hasSize(1);
    }
  }

  private static List<String> read(String text) {
    return documents(text).get(0).stream()
        .map(setting -> setting.key() + "=" + setting.value())
        .toList();
  }

  private static List<List<Setting>> documents(String text) {
    return PropertiesReader.read(new SourceFile("application.properties", text));
  }
}

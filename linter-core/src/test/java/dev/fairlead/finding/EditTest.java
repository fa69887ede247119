package dev.fairlead.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
  @Test
  void fieldGoesBeforeTheOthersOfABlockMapping() {
    assertThat(withField("ports:\n  - containerPort: 80\n    protocol: TCP\n", "containerPort"))
        .isEqualTo("ports:\n  - name: http\n    containerPort: 80\n    protocol: TCP\n");
  }

  @Test
  void fieldGoesIntoTheBracesOfAFlowMapping() {
    assertThat(withField("ports: [{containerPort: 80}]\n", "{"))
        .isEqualTo("ports: [{name: http, containerPort: 80}]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders",
    "v1.2/x, v1.2/x",
    "y, \"y\"",
    "on, \"on\"",
    "80, \"80\"",
    "a: b, \"a: b\""
  })
  void valueIsQuotedWhereItWouldBeSomethingElse(String text, String written) {
    SourceFile file = new SourceFile("a.yaml", "key: old\n");
    assertThat(Edit.value(new Place(file, 5, 8), text).replacement()).isEqualTo(written);
  }

  private static String withField(String text, String mapping) {
    SourceFile file = new SourceFile("a.yaml", text);
    int start = text.indexOf(mapping);
    Edit edit = Edit.field(new Place(file, start, text.length()), "name", "http");
    return Edits.apply(file, List.of(edit)).orElseThrow();
  }
}

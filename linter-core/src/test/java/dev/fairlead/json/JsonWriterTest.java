package dev.fairlead.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void writesOneLine() {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out)
        .beginObject()
        .key("a")
        .value(1)
        .key("b")
        .beginArray()
        .value("x")
        .nullValue()
        .raw("8e1")
        .endArray()
        .key("c")
        .any(Map.of("d", List.of(true)))
        .endObject();
    assertThat(out).hasToString("{\"a\":1,\"b\":[\"x\",null,8e1],\"c\":{\"d\":[true]}}");
  }

  @Test
  void indents() {
    StringBuilder out = new StringBuilder();
    JsonWriter.indented(out)
        .beginArray()
        .beginObject()
        .key("a")
        .value(false)
        .endObject()
        .beginArray()
        .endArray()
        .endArray();
    assertThat(out).hasToString("[\n  {\n    \"a\": false\n  },\n  []\n]");
  }

  @Test
  void escapesWhatJsonForbidsAndLoneSurrogates() {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value("\"\\\n\u0001\ud83d\ude00\ud83d");
    assertThat(out).hasToString("\"\\\"\\\\\\n\\u0001\ud83d\ude00\\ud83d\"");
  }
}

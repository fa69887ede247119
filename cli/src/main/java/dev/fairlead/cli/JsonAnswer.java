package dev.fairlead.cli;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Doubt;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the JSON forms of answers have in common. */
final class JsonAnswer {
  private JsonAnswer() {}

  /** An object with {@code version} 1 and the members that are written into it. */
  static String of(Consumer<JsonWriter> members) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out).beginObject().key("version").value(1);
    members.accept(json);
    json.endObject();
    return out.append('\n').toString();
  }

  /** {@code location}: file, line and column, both from 1. */
  static void place(JsonWriter json, @Nullable Place place) {
    if (place != null) {
      json.key("location").beginObject();
      json.key("file").value(place.file().name());
      json.key("line").value(place.line());
      json.key("column").value(place.column());
      json.endObject();
    }
  }

  /** {@code unknownBecause}: why there may be more to it; nothing where the answer is certain. */
  static void doubts(JsonWriter json, List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return;
    }
    json.key("unknownBecause").beginArray();
    for (Doubt doubt : doubts) {
      json.beginObject().key("message").value(doubt.because());
      place(json, doubt.place());
      json.endObject();
    }
    json.endArray();
  }
}

package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;

/** One key of the printed object. */
interface Part {
  /** The key and its value; nothing where the part was not asked for. */
  void write(Evaluation evaluation, JsonWriter json);
}

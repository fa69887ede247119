package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;

/** {@code services}: the endpoints of each. */
final class ServicesPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    if (evaluation.asksNetwork()) {
      json.key("services");
      new ServicesForm(json).write(evaluation.network());
    }
  }
}

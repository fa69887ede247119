package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;

/** {@code pods}: their resolv.conf and the environment of their containers. */
final class PodsPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    if (evaluation.asksNetwork()) {
      json.key("pods");
      new PodsForm(json).write(evaluation.network());
    }
  }
}

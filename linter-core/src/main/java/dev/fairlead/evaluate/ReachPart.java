package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.policy.ReachQuestion;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** {@code reach}: who reaches whom on the probes of the batch. */
final class ReachPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    if (!evaluation.isAsked("reach")) {
      return;
    }
    YamlMapping asked = evaluation.asked().map(line -> line.mapping("reach")).orElse(null);
    if (asked == null) {
      return;
    }
    ReachQuestion question =
        new ReachQuestion(
            texts(asked, "workloads"), texts(asked, "externals"), texts(asked, "probes"));
    Reachability reachability = Reachability.of(evaluation.network().resources(), Switches.CLOSED);
    json.key("reach").beginArray();
    for (ReachQuestion.Row row : question.answer(reachability)) {
      json.beginObject();
      json.key("src").value(row.src());
      json.key("dst").value(row.dst());
      json.key("egress").value(row.egress());
      json.key("ingress").value(row.ingress());
      json.key("allowed").value(row.allowed());
      json.endObject();
    }
    json.endArray();
  }

  private static List<String> texts(YamlMapping asked, String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : asked.items(key)) {
      if (item instanceof YamlScalar scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}

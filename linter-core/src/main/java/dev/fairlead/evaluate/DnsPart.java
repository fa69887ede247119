package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.dns.CoreDns;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.source.YamlMapping;

/** {@code dns}: the answer to each question of the batch. */
final class DnsPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    if (!evaluation.isAsked("dns")) {
      return;
    }
    CoreDns dns = CoreDns.of(evaluation.network(), RecordedCluster.UPSTREAM);
    DnsForm form = new DnsForm(json);
    json.key("dns").beginArray();
    for (YamlMapping question : evaluation.questions("dns")) {
      String name = question.string("name");
      String type = question.string("type");
      if (name != null && type != null) {
        form.write(name, type, dns.answer(DnsName.parse(name), type));
      }
    }
    json.endArray();
  }
}

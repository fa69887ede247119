package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.CoreDns;
import dev.fairlead.network.dns.Lookup;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.source.YamlMapping;

/** {@code lookups}: what a short name of the batch means in a pod of a namespace. */
final class LookupsPart implements Part {
  @Override
  public void write(Evaluation evaluation, JsonWriter json) {
    if (!evaluation.isAsked("lookups")) {
      return;
    }
    Network network = evaluation.network();
    CoreDns dns = CoreDns.of(network, RecordedCluster.UPSTREAM);
    DnsForm form = new DnsForm(json);
    json.key("lookups").beginArray();
    for (YamlMapping question : evaluation.questions("lookups")) {
      String from = question.string("from");
      String name = question.string("name");
      if (from != null && name != null) {
        ResolvConf conf = ResolvConf.clusterFirst(from, network.profile());
        form.write(from, Lookup.of(name, conf, Resolver.GLIBC, dns));
      }
    }
    json.endArray();
  }
}

package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.network.reference.text.Hosts;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which pods are told to call something by a name that they must look up. */
public final class NameUses {
  private final Map<Workload, List<Reference>> byReader = new IdentityHashMap<>();

  private NameUses() {}

  /** Of the references of a network. */
  public static NameUses of(Network network) {
    NameUses uses = new NameUses();
    for (Reference reference : network.references().all()) {
      if (isName(reference)) {
        for (Workload reader : reference.site().readers()) {
          uses.byReader.computeIfAbsent(reader, w -> new ArrayList<>()).add(reference);
        }
      }
    }
    return uses;
  }

  /** The references of a workload's pods by name, in the order of the input. */
  public List<Reference> of(Workload workload) {
    return List.copyOf(byReader.getOrDefault(workload, List.of()));
  }

  private static boolean isName(Reference reference) {
    String host = reference.host().value();
    Target.Form form = reference.target().form();
    return reference.kind().isText()
        && reference.kind() != Site.Kind.ANNOTATION
        && (form == Target.Form.HOST || form == Target.Form.SRV)
        && reference.target().certain()
        && Hosts.isName(host)
        && !Hosts.isAddress(host)
        && !Placeholder.in(host)
        && !(reference.resolution() instanceof Resolution.Loopback)
        && !(reference.resolution() instanceof Resolution.NoName);
  }
}

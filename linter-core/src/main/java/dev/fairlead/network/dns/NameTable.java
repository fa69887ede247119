package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.endpoints.Endpoint;
import dev.fairlead.network.endpoints.Slice;
import dev.fairlead.network.endpoints.SlicePort;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the names of the cluster zone stand for, by the grammar of CoreDNS ({@code
 * plugin/kubernetes/parse.go}) and its search ({@code kubernetes.go}: {@code findServices}).
 */
final class NameTable {
  private static final int LONGEST = 5;

  private final ZoneObjects objects;
  private final DnsName zone;
  private final boolean complete;

  NameTable(ZoneObjects objects, DnsName zone, boolean complete) {
    this.objects = objects;
    this.zone = zone;
    this.complete = complete;
  }

  /** Which ports are asked for; an empty text stands for any. */
  private record Filter(String port, String protocol) {
    static final Filter ANY = new Filter("", "");

    boolean isAny() {
      return port.isEmpty() && protocol.isEmpty();
    }

    boolean passes(String name, String itsProtocol) {
      return (port.isEmpty() || port.equalsIgnoreCase(name))
          && (protocol.isEmpty() || protocol.equalsIgnoreCase(itsProtocol));
    }
  }

  /** A name that lies in the zone and is not its apex. */
  NameLookup find(DnsName name) {
    List<String> labels = name.leftOf(zone);
    int count = labels.size();
    String root = lower(labels.get(count - 1));
    if (!root.equals("svc") && !root.equals("pod")) {
      return none("names of the cluster end in svc." + zone + " or pod." + zone);
    }
    if (count == 1) {
      return new NameLookup.Empty("it only holds namespaces", List.of());
    }
    if (count > LONGEST) {
      return none("it has more labels than any name of the cluster");
    }
    String namespace = lower(labels.get(count - 2));
    if (!objects.hasNamespace(namespace)) {
      return open("there is no namespace " + namespace);
    }
    if (count == 2) {
      return new NameLookup.Empty("it is the name of a namespace", List.of());
    }
    String last = labels.get(count - 3);
    return root.equals("pod")
        ? pod(namespace, last)
        : service(namespace, lower(last), labels.subList(0, count - 3));
  }

  private static String lower(String label) {
    return label.startsWith("<") ? label : label.toLowerCase(Locale.ROOT);
  }

  private static NameLookup none(String because) {
    return new NameLookup.None(because, List.of());
  }

  /** No such name, unless something is defined outside the scope. */
  private NameLookup open(String because) {
    return new NameLookup.None(
        because,
        complete
            ? List.of()
            : List.of(
                new Doubt(Doubt.Kind.OPEN_WORLD, because + ", as far as the input goes", null)));
  }

  /**
   * {@code 1-2-3-4.ns.pod.zone}: any address, whether or not a pod has it ({@code pods insecure}).
   * Up to two labels before it are ignored.
   */
  private NameLookup pod(String namespace, String label) {
    Optional<Address> address = podAddress(label);
    if (address.isEmpty()) {
      return none("the label " + label + " is no address with dashes");
    }
    DnsName name = zone.under(label, namespace, "pod");
    Entry entry = new Entry(address.get(), null, 1, 0, name, false);
    return new NameLookup.Entries(
        List.of(entry), "names of pods by address are no part of the specification", List.of());
  }

  private static Optional<Address> podAddress(String label) {
    if (label.startsWith("<")) {
      return PodSymbols.undashed(label);
    }
    int dashes = label.length() - label.replace("-", "").length();
    boolean dotted = dashes == 3 && !label.contains("--");
    return Address.parse(label.replace('-', dotted ? '.' : ':'));
  }

  private NameLookup service(String namespace, String name, List<String> before) {
    ZoneObjects.Published published = objects.service(namespace, name);
    if (published == null) {
      return open("there is no Service " + name + " in namespace " + namespace);
    }
    Filter filter =
        before.size() == 2
            ? new Filter(withoutUnderscore(before.get(0)), withoutUnderscore(before.get(1)))
            : Filter.ANY;
    DnsName full = zone.under(name, namespace, "svc");
    Service service = published.service();
    if (service.isExternalName()) {
      return before.isEmpty() ? alias(service, full) : none("an ExternalName has no names below");
    }
    boolean named = before.size() == 1;
    List<Entry> found =
        service.isHeadless() || named
            ? endpoints(published, full, filter, named ? before.get(0) : "")
            : clusterIps(published, full, filter);
    if (found.isEmpty()) {
      return new NameLookup.None(nothing(service, filter, before), published.doubts());
    }
    return new NameLookup.Entries(
        found, beyond(service, before), service.isHeadless() ? published.doubts() : List.of());
  }

  private static String withoutUnderscore(String label) {
    return label.startsWith("_") ? label.substring(1) : label;
  }

  private static String nothing(Service service, Filter filter, List<String> before) {
    if (before.size() == 1) {
      return "no ready endpoint of " + service + " goes by the name " + before.get(0);
    }
    return filter.isAny()
        ? service + " is headless and has no ready endpoint"
        : service + " has no port " + filter.port() + " with protocol " + filter.protocol();
  }

  /** What of the name the specification leaves open; empty text for a guaranteed name. */
  private static String beyond(Service service, List<String> before) {
    if (before.size() == 1) {
      return service.isHeadless()
          ? ""
          : "names of single endpoints are guaranteed for headless Services only";
    }
    boolean portable =
        before.isEmpty()
            || (before.get(0).startsWith("_")
                && before.get(0).length() > 1
                && before.get(1).startsWith("_")
                && before.get(1).length() > 1);
    return portable ? "" : "the specification wants _port._protocol before the Service's name";
  }

  /** A host name; an address written as one is no target of a CNAME and answers nothing. */
  private static NameLookup alias(Service service, DnsName name) {
    String target = service.externalName().map(n -> n.value()).orElse("");
    if (target.isEmpty() || Address.parse(target).isPresent()) {
      return none("its externalName " + target + " is an address, not a name");
    }
    Entry entry = new Entry(null, DnsName.parse(target), 1, 0, name, false);
    return new NameLookup.Entries(List.of(entry), "", List.of());
  }

  private static List<Entry> clusterIps(
      ZoneObjects.Published published, DnsName name, Filter filter) {
    List<Entry> found = new ArrayList<>();
    for (ServicePort port : published.service().ports()) {
      if (filter.passes(port.nameOrEmpty(), port.protocol().value())) {
        for (Address address : published.addresses().clusterIps()) {
          found.add(new Entry(address, null, 1, port.port().value(), name, false));
        }
      }
    }
    return found;
  }

  /** The ready endpoints of all slices, or those of one name. */
  private static List<Entry> endpoints(
      ZoneObjects.Published published, DnsName name, Filter filter, String label) {
    List<Entry> found = new ArrayList<>();
    for (Slice slice : published.slices()) {
      for (Endpoint endpoint : slice.endpoints()) {
        String own = label(endpoint, slice);
        if (endpoint.isReady() && (label.isEmpty() || label.equalsIgnoreCase(own))) {
          add(slice, endpoint, name.under(own), filter, !label.isEmpty(), found);
        }
      }
    }
    return found;
  }

  /** The host name of an endpoint, else its address with dashes. */
  static String label(Endpoint endpoint, Slice slice) {
    return endpoint
        .hostname()
        .orElseGet(
            () ->
                slice
                    .family()
                    .flatMap(endpoint::address)
                    .map(Address::dashed)
                    .orElse(endpoint.target().replace('.', '-')));
  }

  private static void add(
      Slice slice,
      Endpoint endpoint,
      DnsName name,
      Filter filter,
      boolean single,
      List<Entry> found) {
    Address address = slice.family().flatMap(endpoint::address).orElse(null);
    DnsName alias = address == null ? DnsName.parse(endpoint.target()) : null;
    boolean namePerPod = endpoint.hostname().isEmpty();
    // A dashed address is the name of one pod only.
    int copies = single && namePerPod ? 1 : endpoint.count();
    if (slice.ports().isEmpty() && filter.isAny()) {
      found.add(new Entry(address, alias, copies, Entry.NO_PORT, name, namePerPod));
    }
    for (SlicePort port : slice.ports()) {
      if (filter.passes(port.name(), port.protocol())) {
        int number = port.number().orElse(Entry.NO_PORT);
        found.add(new Entry(address, alias, copies, number, name, namePerPod));
      }
    }
  }
}

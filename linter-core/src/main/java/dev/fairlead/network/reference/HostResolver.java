package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.ServiceNames.Where;
import dev.fairlead.network.reference.text.Hosts;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what references name, as a pod of the holder's namespace would with the search path that
 * the kubelet gives it: a bare name is looked for in its own namespace only, {@code a.b} first as a
 * pod {@code a} of its Service {@code b}, then as Service {@code a} of namespace {@code b} ({@code
 * pkg/kubelet/network/dns}: {@code generateSearchesForDNSClusterFirst}).
 */
final class HostResolver {
  private final Network network;
  private final ServiceNames names;
  private final PortChoice ports;
  private final PodNames pods;
  private final ServiceVariables variables;

  HostResolver(Network network) {
    this.network = network;
    this.names = new ServiceNames(network);
    this.ports = new PortChoice(network);
    this.pods = new PodNames(network);
    this.variables = new ServiceVariables(network, names);
  }

  /** Whether any label of a host is the name of a Service. */
  boolean mayLead(String host) {
    for (String label : HostName.parse(host).labels()) {
      if (!names.anywhere(label).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  Resolution resolve(Site site, Target target) {
    String host = target.host().value();
    if (target.form() == Target.Form.VARIABLE) {
      return variables.resolve(site, target);
    }
    if (Placeholder.in(host) || isShouted(host)) {
      return ServiceNames.unknown(
          Doubt.Kind.PLACEHOLDER, host + " is a placeholder", target.host().place());
    }
    if (target.form() == Target.Form.OBJECT) {
      return object(site, target);
    }
    if (network.profile().platform().isExternal(host)) {
      return new Resolution.External();
    }
    if (isAbsolute(site.kind(), host)) {
      return absolute(HostName.parse(host), site, target);
    }
    if (Hosts.isLoopback(host) || isOwnName(site, host)) {
      return new Resolution.Loopback();
    }
    if (Hosts.isAddress(host)) {
      return new Resolution.External();
    }
    Resolution resolution = name(HostName.parse(host), site, target);
    Doubt override = override(site, host);
    return override != null && resolution.service().isEmpty()
        ? new Resolution.Unknown(List.of(override))
        : resolution;
  }

  /** {@code PROJECT_ID}: capitals stand for what somebody fills in. */
  private static boolean isShouted(String host) {
    return host.indexOf('_') > 0
        && host.chars().noneMatch(Character::isLowerCase)
        && host.chars().anyMatch(Character::isUpperCase);
  }

  /** A Service that is named as an object: fields of other objects, {@code --flag=shop/orders}. */
  private Resolution object(Site site, Target target) {
    ObjectMeta from = site.holder().meta();
    Where where =
        target.namespace().map(n -> Where.given(from, n.value())).orElseGet(() -> Where.own(from));
    List<Service> found = names.find(target.host().value(), where);
    return site.kind() == Site.Kind.OPENSHIFT_ROUTE && target.port().isPresent() && !found.isEmpty()
        ? ports.ofEndpoints(found, target.port().get().value())
        : service(target.host().value(), where, target);
  }

  /**
   * Whether nobody searches for the name: a CNAME is followed as it is; Istio adds the namespace to
   * names without a dot and takes all others for full ones ({@code ConvertHostToFQDN}).
   */
  private static boolean isAbsolute(Site.Kind kind, String host) {
    return switch (kind) {
      case EXTERNAL_NAME -> true;
      case VIRTUAL_SERVICE, DESTINATION_RULE -> host.indexOf('.') >= 0 || host.indexOf('/') >= 0;
      default -> false;
    };
  }

  private Resolution absolute(HostName name, Site site, Target target) {
    if (!Hosts.isName(target.host().value())) {
      return Hosts.isAddress(target.host().value())
          ? new Resolution.External()
          : new Resolution.NoName();
    }
    if (!name.zone().isEmpty()) {
      return name(name, site, target);
    }
    boolean mesh = site.kind() != Site.Kind.EXTERNAL_NAME;
    List<Service> meant =
        mesh && name.labels().size() == 2
            ? names.find(name.labels().get(0), Where.given(site.holder().meta(), name.last()))
            : List.of();
    return meant.isEmpty() || name.hasPublicSuffix()
        ? new Resolution.External()
        : new Resolution.ServiceMissing(meant, List.of());
  }

  private Resolution name(HostName name, Site site, Target target) {
    ObjectMeta from = site.holder().meta();
    if (name.labels().isEmpty() || name.labels().contains("")) {
      return new Resolution.External();
    }
    if (name.qualified() && !name.isOfZone(network.profile().clusterDomain())) {
      return ServiceNames.unknown(
          Doubt.Kind.OPEN_WORLD,
          name.zone() + " is not the domain of the cluster",
          target.host().place());
    }
    int size = name.labels().size();
    if (name.qualified()) {
      return switch (size) {
        case 1 -> withoutNamespace(name, from, target);
        case 2 -> service(name.labels().get(0), Where.given(from, name.last()), name, target);
        case 3 -> pod(name, Where.given(from, name.last()), target);
        default -> outside("no name of the cluster has so many parts", target);
      };
    }
    return switch (size) {
      case 1 -> one(name, from, target);
      case 2 -> two(name, from, target);
      case 3 -> three(name, from, target);
      default -> new Resolution.External();
    };
  }

  /** {@code orders.svc} is read as the namespace {@code orders} and never has an address. */
  private Resolution withoutNamespace(HostName name, ObjectMeta from, Target target) {
    List<Service> own = names.find(name.last(), Where.own(from));
    return own.isEmpty()
        ? outside("a Service name needs its namespace before svc", target)
        : new Resolution.ServiceMissing(own, List.of());
  }

  private Resolution one(HostName name, ObjectMeta from, Target target) {
    Where own = Where.own(from);
    if (names.find(name.last(), own).isEmpty()) {
      Resolution bare = pods.bare(name.last(), own, names);
      if (bare != null) {
        return bare;
      }
    }
    return service(name.last(), own, name, target);
  }

  private Resolution two(HostName name, ObjectMeta from, Target target) {
    String first = name.labels().get(0);
    List<Service> own = names.find(name.last(), Where.own(from));
    Where there = Where.given(from, name.last());
    List<Service> services = names.find(first, there);
    if (!own.isEmpty() && services.isEmpty() && !names.isFilled(name.last())) {
      return pods.find(first, own.get(0), target.host().place());
    }
    if (!own.isEmpty()
        && pods.find(first, own.get(0), target.host().place())
            instanceof Resolution.PodFound found) {
      return found;
    }
    if (!services.isEmpty() || names.isFilled(name.last()) || isApiServer(first, there)) {
      return service(first, there, name, target);
    }
    if (name.hasPublicSuffix()) {
      return new Resolution.External();
    }
    return names.anywhere(first).isEmpty()
        ? outside("namespace " + name.last() + " is not in the scope", target)
        : service(first, there, name, target);
  }

  private Resolution three(HostName name, ObjectMeta from, Target target) {
    Where there = Where.given(from, name.last());
    boolean known = !names.find(name.labels().get(1), there).isEmpty();
    return known ? pod(name, there, target) : new Resolution.External();
  }

  private Resolution pod(HostName name, Where where, Target target) {
    List<Service> services = names.find(name.labels().get(1), where);
    return services.isEmpty()
        ? names.missing(name.labels().get(1), target.host().place(), where)
        : pods.find(name.labels().get(0), services.get(0), target.host().place());
  }

  private Resolution service(String service, Where where, HostName name, Target target) {
    if (name.srv().isEmpty() && target.form() != Target.Form.SRV) {
      return service(service, where, target);
    }
    List<Service> found = names.find(service, where);
    return found.isEmpty()
        ? names.missing(service, target.host().place(), where)
        : srv(found.get(found.size() - 1), name.srv(), target);
  }

  private static Resolution srv(Service service, Optional<HostName.Srv> asked, Target target) {
    String scheme = target.scheme();
    int plus = scheme.indexOf('+');
    HostName.Srv srv =
        asked.isEmpty() && plus > 0
            ? new HostName.Srv(scheme.substring(0, plus), "tcp", true)
            : asked.orElse(null);
    if (srv == null) {
      return new Resolution.SrvFound(service, Optional.empty(), false);
    }
    if (service.isExternalName()) {
      return new Resolution.SrvMissing(service, Optional.empty());
    }
    ServicePort meant = null;
    for (ServicePort port : service.ports()) {
      boolean named = port.nameOrEmpty().equals(srv.port());
      if (named && port.protocol().value().toLowerCase(Locale.ROOT).equals(srv.protocol())) {
        return new Resolution.SrvFound(service, Optional.of(port), srv.portable());
      }
      if (Placeholder.in(port.nameOrEmpty())) {
        return ServiceNames.unknown(
            Doubt.Kind.PLACEHOLDER, "a placeholder decides on the port", port.place());
      }
      if (named || port.port().value().toString().equals(srv.port())) {
        meant = port;
      }
    }
    if (meant == null && service.ports().size() == 1) {
      meant = service.ports().get(0);
    }
    return new Resolution.SrvMissing(service, Optional.ofNullable(meant));
  }

  private Resolution service(String name, Where where, Target target) {
    List<Service> found = names.find(name, where);
    if (found.isEmpty()) {
      if (isApiServer(name, where)) {
        return new Resolution.ApiServer();
      }
      return HostName.isObjectName(name) || name.indexOf('_') > 0
          ? names.missing(name, target.host().place(), where)
          : new Resolution.External();
    }
    return target.openPort() || target.port().isEmpty()
        ? new Resolution.Found(found.get(found.size() - 1), Optional.empty())
        : ports.find(found, target.port().get().value(), target.form() == Target.Form.OBJECT);
  }

  private static boolean isApiServer(String name, Where where) {
    return name.equals("kubernetes") && where.namespace().equals("default");
  }

  private static Resolution outside(String because, Target target) {
    return ServiceNames.unknown(Doubt.Kind.OPEN_WORLD, because, target.host().place());
  }

  /** A pod finds its own name in its hosts file, whatever DNS says. */
  private static boolean isOwnName(Site site, String host) {
    for (Workload reader : site.readers()) {
      boolean pod =
          switch (reader.kind()) {
            case POD -> reader.name().equals(host);
            case STATEFUL_SET ->
                reader.replicaCount() == 1
                    && host.equals(reader.name() + "-" + reader.firstOrdinal());
            default -> false;
          };
      if (pod || reader.podSpec().hostname().filter(h -> h.value().equals(host)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What may give a pod another answer than the cluster's DNS; null if nothing does. */
  private static @Nullable Doubt override(Site site, String host) {
    for (Workload reader : site.readers()) {
      PodSpec spec = reader.podSpec();
      Optional<List<Located<String>>> searches = spec.dnsConfig().map(c -> c.texts("searches"));
      if (searches.filter(s -> !s.isEmpty()).isPresent()) {
        Located<String> first = searches.get().get(0);
        return new Doubt(Doubt.Kind.OPEN_WORLD, "searched in " + first + " too", first.place());
      }
      for (Fields alias : spec.fields().list("hostAliases", f -> f)) {
        for (Located<String> name : alias.texts("hostnames")) {
          if (name.value().equals(host)) {
            return new Doubt(Doubt.Kind.OPEN_WORLD, "hostAliases give it", name.place());
          }
        }
      }
    }
    return null;
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Pods whose {@code subdomain} gives them no name in DNS: a record needs a Service of that name
 * that selects them, and a {@code hostname} ({@code endpointslice/util/controller_utils.go}: {@code
 * ShouldSetHostname}).
 *
 * @param service the Service of the name, or the one that was meant; empty where a hostname is all
 *     that lacks and the Service is not in the scope
 */
public record SubdomainGap(
    Workload workload, Located<String> subdomain, Why why, Optional<Service> service) {
  /** What is missing. */
  public enum Why {
    /** No Service has the name. */
    NO_SERVICE,
    /** The Service does not select the pods. */
    NOT_SELECTED,
    /** The pods have no hostname. */
    NO_HOSTNAME
  }

  /** What keeps the pods of a workload from their names; empty where nothing is known to. */
  static Optional<SubdomainGap> of(Network network, Workload workload) {
    Located<String> subdomain = workload.podSpec().subdomain().orElse(null);
    PodSet pods = network.pods().of(workload);
    if (subdomain == null
        || pods == null
        || Placeholder.in(subdomain.value())
        || !takesSubdomain(workload)) {
      return Optional.empty();
    }
    Service service = network.serviceSearch().find(subdomain.value(), workload.meta());
    if (service == null) {
      return missing(network, workload, subdomain);
    }
    boolean skips =
        service.selector().filter(s -> pods.fit(s) == PodSet.Fit.NONE).isPresent()
            && !service.isExternalName();
    if (skips) {
      return Optional.of(
          new SubdomainGap(workload, subdomain, Why.NOT_SELECTED, Optional.of(service)));
    }
    return workload.podSpec().hostname().isPresent() || namesPods(workload)
        ? Optional.empty()
        : Optional.of(new SubdomainGap(workload, subdomain, Why.NO_HOSTNAME, Optional.of(service)));
  }

  private static Optional<SubdomainGap> missing(
      Network network, Workload workload, Located<String> subdomain) {
    ServiceSearch search = network.serviceSearch();
    List<Service> near = search.near(subdomain.value(), workload.meta());
    boolean proven =
        search.doubtsOfAbsence(subdomain.value(), subdomain.place(), workload.meta()).isEmpty();
    return proven && (!near.isEmpty() || network.contents().complete())
        ? Optional.of(
            new SubdomainGap(workload, subdomain, Why.NO_SERVICE, near.stream().findFirst()))
        : Optional.empty();
  }

  /** A StatefulSet's pods have its {@code serviceName}; other controllers may set anything. */
  private static boolean takesSubdomain(Workload workload) {
    return workload.kind() != Workload.Kind.STATEFUL_SET && workload.kind() != Workload.Kind.CUSTOM;
  }

  /** Pods of an Indexed Job are given hostnames. */
  private static boolean namesPods(Workload workload) {
    return workload.kind() == Workload.Kind.JOB || workload.kind() == Workload.Kind.CRON_JOB;
  }
}

package dev.fairlead.network;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The families and cluster IPs of a Service ({@code pkg/registry/core/service/storage/alloc.go}:
 * {@code initIPFamilyFields}).
 *
 * @param families the first one is the primary one
 * @param clusterIps one a family, in their order; none for headless and ExternalName Services
 */
public record ServiceAddresses(List<IpFamily> families, List<Address> clusterIps) {
  public ServiceAddresses {
    families = List.copyOf(families);
    clusterIps = List.copyOf(clusterIps);
  }

  /** The addresses of a Service; those that it leaves to the cluster are symbols. */
  public static ServiceAddresses of(Service service, ClusterProfile profile) {
    if (service.isExternalName()) {
      return new ServiceAddresses(List.of(), List.of());
    }
    List<Address> given = given(service);
    List<IpFamily> families = families(service, given, profile);
    List<Address> clusterIps = new ArrayList<>();
    if (!service.isHeadless()) {
      for (IpFamily family : families) {
        clusterIps.add(
            given.stream()
                .filter(address -> address.family() == family)
                .findFirst()
                .orElseGet(() -> Address.ofService(family, service.namespace(), service.name())));
      }
    }
    return new ServiceAddresses(families, clusterIps);
  }

  private static List<Address> given(Service service) {
    List<Address> given = new ArrayList<>();
    service.clusterIP().map(Located::value).flatMap(Address::parse).ifPresent(given::add);
    for (Located<String> ip : service.fields().texts("clusterIPs")) {
      Address.parse(ip.value()).filter(address -> !given.contains(address)).ifPresent(given::add);
    }
    return given;
  }

  private static List<IpFamily> families(
      Service service, List<Address> given, ClusterProfile profile) {
    List<IpFamily> families = new ArrayList<>();
    for (Located<String> word : service.fields().texts("ipFamilies")) {
      IpFamily.of(word.value()).filter(f -> !families.contains(f)).ifPresent(families::add);
    }
    for (Address address : given) {
      if (!families.contains(address.family())) {
        families.add(address.family());
      }
    }
    List<IpFamily> cluster = profile.families();
    if (families.isEmpty()) {
      families.add(cluster.get(0));
    }
    Optional<String> policy = service.fields().text("ipFamilyPolicy").map(Located::value);
    // A headless Service without selector gets both, whatever the cluster has.
    boolean requiresBoth =
        policy.filter(p -> p.equals("RequireDualStack")).isPresent()
            || (policy.isEmpty() && service.isHeadless() && service.selector().isEmpty());
    boolean prefersBoth =
        policy.filter(p -> p.equals("PreferDualStack")).isPresent() && cluster.size() > 1;
    if (families.size() == 1 && (requiresBoth || prefersBoth)) {
      families.add(families.get(0) == IpFamily.IPV4 ? IpFamily.IPV6 : IpFamily.IPV4);
    }
    return families;
  }
}

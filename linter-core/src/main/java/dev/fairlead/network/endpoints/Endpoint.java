package dev.fairlead.network.endpoints;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import dev.fairlead.network.Replicas;
import java.util.Optional;

/**
 * An endpoint of a slice: pods, or an address that somebody wrote down.
 *
 * @param target {@link Replicas#target} of pods; of a written endpoint the text of its address
 * @param replicas the pods; empty for a written endpoint
 * @param count how many endpoints this stands for: one a pod
 * @param ready whether it gets traffic; empty (a written slice that does not say) counts as true
 * @param hostname the DNS label that a headless Service gives it
 */
public record Endpoint(
    String target,
    Optional<Replicas> replicas,
    int count,
    Optional<Boolean> ready,
    Optional<Boolean> serving,
    Optional<Boolean> terminating,
    Optional<String> hostname) {

  /** Whether it gets traffic and a DNS record: {@code ready} unset counts as ready. */
  public boolean isReady() {
    return ready.orElse(true);
  }

  /** The address in a family; empty for a host name of an FQDN slice. */
  public Optional<Address> address(IpFamily family) {
    return replicas.isPresent()
        ? Optional.of(replicas.get().address(family))
        : Address.parse(target).filter(address -> address.family() == family);
  }
}

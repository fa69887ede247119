package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import org.jspecify.annotations.Nullable;

/**
 * What CoreDNS finds for a name before it builds records ({@code plugin/etcd/msg}: {@code
 * Service}).
 *
 * @param address null for an alias
 * @param alias the name that an ExternalName Service or an FQDN endpoint stands for, else null
 * @param copies how many pods that cannot be told apart this stands for
 * @param port the number for an SRV record; {@link #NO_PORT} where there is none
 * @param name what an SRV record points to
 * @param namePerPod whether each of the copies has a name of its own
 */
record Entry(
    @Nullable Address address,
    @Nullable DnsName alias,
    int copies,
    int port,
    DnsName name,
    boolean namePerPod) {
  /** The pseudo port of endpoints without ports: good for addresses, left out of SRV. */
  static final int NO_PORT = -1;
}

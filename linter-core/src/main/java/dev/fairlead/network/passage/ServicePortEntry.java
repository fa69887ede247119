package dev.fairlead.network.passage;

import dev.fairlead.network.policy.Direction;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.Optional;

/**
 * An entry of a policy's ports that names the port of a Service, where the pods listen on another:
 * policies see connections after the Service has translated them.
 *
 * @param service with the port of this number; empty where the pods are known by a convention only
 * @param number the port that the pods listen on, which no rule opens
 */
public record ServicePortEntry(
    NetworkPolicy policy,
    NetworkPolicy.Port entry,
    Direction direction,
    Optional<Service> service,
    Optional<ServicePort> port,
    int number) {}

package dev.fairlead.network.reference;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;

/**
 * A call to the loopback address of a pod where nothing listens: its one container is the caller.
 *
 * @param caller who reads the reference
 * @param meant the one Service of the namespace that has the port, with other pods behind it
 */
public record LocalCall(Reference reference, Workload caller, Service meant) {}

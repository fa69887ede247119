package dev.fairlead.policies.question;

import dev.fairlead.policies.Part;

/**
 * A way from outside the cluster to the pods of a workload that policies leave open.
 *
 * @param at what opens it: a backend of an Ingress, the type of a Service, a host port
 * @param description {@code backend orders:80 of Ingress shop/web}
 */
public record WayIn(Part at, String description) {}

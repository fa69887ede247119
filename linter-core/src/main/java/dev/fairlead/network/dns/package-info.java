/**
 * Cluster DNS: what CoreDNS answers, which of it the DNS specification of Kubernetes guarantees,
 * and how a pod gets from a short name to a full one.
 */
@NullMarked
package dev.fairlead.network.dns;

import org.jspecify.annotations.NullMarked;

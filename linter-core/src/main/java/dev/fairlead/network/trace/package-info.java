/**
 * Whether a pod reaches a URL, link by link: name, record, Service port, endpoints, egress,
 * ingress.
 *
 * <p>{@link dev.fairlead.network.trace.Tracer} is the door.
 */
@NullMarked
package dev.fairlead.network.trace;

import org.jspecify.annotations.NullMarked;

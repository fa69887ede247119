/**
 * Ways into the cluster: which host and path leads to which Service, by Ingress and by Gateway API.
 *
 * <p>{@link dev.fairlead.network.route.Routes} is the door. A <em>front</em> is what takes requests
 * (an Ingress class, or a port of a Gateway); a <em>route</em> is one host and path at a front with
 * where it leads and how it stands beside the others.
 */
@NullMarked
package dev.fairlead.network.route;

import org.jspecify.annotations.NullMarked;

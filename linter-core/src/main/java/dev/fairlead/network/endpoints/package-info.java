/**
 * The endpoints of Services: what the controllers write, and which pods a Service port leads to.
 */
@NullMarked
package dev.fairlead.network.endpoints;

import org.jspecify.annotations.NullMarked;

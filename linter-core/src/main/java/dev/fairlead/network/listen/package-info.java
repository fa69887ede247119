/**
 * Where programs listen, as far as manifests tell: a server that is bound to the loopback address
 * is out of reach for Services.
 */
@NullMarked
package dev.fairlead.network.listen;

import org.jspecify.annotations.NullMarked;

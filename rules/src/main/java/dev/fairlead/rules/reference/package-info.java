/** Rules on one object naming another: the name, the port, and whether anybody answers. */
@NullMarked
package dev.fairlead.rules.reference;

import org.jspecify.annotations.NullMarked;

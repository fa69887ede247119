/**
 * What becomes of connections that objects of a scope ask for, once policies have had their say.
 */
@NullMarked
package dev.fairlead.network.passage;

import org.jspecify.annotations.NullMarked;

/**
 * What changes between two networks: who reaches whom, what names mean, what Services select.
 *
 * <p>{@link dev.fairlead.network.diff.NetworkDiff} is the door.
 */
@NullMarked
package dev.fairlead.network.diff;

import org.jspecify.annotations.NullMarked;

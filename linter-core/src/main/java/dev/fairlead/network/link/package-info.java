/**
 * Service links that get in the way: variables that the kubelet makes of Services and that a
 * program reads as its own settings.
 */
@NullMarked
package dev.fairlead.network.link;

import org.jspecify.annotations.NullMarked;

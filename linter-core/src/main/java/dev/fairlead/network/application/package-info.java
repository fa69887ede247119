/**
 * What the configuration of an application means in the container that runs it: which settings
 * hold, and on which ports it listens.
 */
@NullMarked
package dev.fairlead.network.application;

import org.jspecify.annotations.NullMarked;

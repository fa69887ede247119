/** The kinds as small records whose parts know where they stand. */
@NullMarked
package dev.fairlead.resource;

import org.jspecify.annotations.NullMarked;

/** Writing JSON without a library: nothing to load on the path of a plain lint. */
@NullMarked
package dev.fairlead.json;

import org.jspecify.annotations.NullMarked;

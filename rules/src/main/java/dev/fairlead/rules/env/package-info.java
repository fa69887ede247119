/** Rules on the environment variables that containers are handed. */
@NullMarked
package dev.fairlead.rules.env;

import org.jspecify.annotations.NullMarked;

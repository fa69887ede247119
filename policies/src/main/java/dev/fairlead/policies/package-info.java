/** Rules that users write in YAML. */
@NullMarked
package dev.fairlead.policies;

import org.jspecify.annotations.NullMarked;

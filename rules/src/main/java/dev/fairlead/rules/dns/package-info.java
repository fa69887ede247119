/** Rules on how a pod looks up names. */
@NullMarked
package dev.fairlead.rules.dns;

import org.jspecify.annotations.NullMarked;

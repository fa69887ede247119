/** Policies that are expressions in the Common Expression Language, which only they load. */
@NullMarked
package dev.fairlead.policies.cel;

import org.jspecify.annotations.NullMarked;

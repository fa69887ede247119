/**
 * What the API server refuses, shared out among the rules that speak of it.
 *
 * <p>{@link dev.fairlead.rules.rejection.Claims} is the one table that says which rule a cause
 * belongs to, so a cause is reported once, and {@code api-rejected} has what no other rule claims.
 */
@NullMarked
package dev.fairlead.rules.rejection;

import org.jspecify.annotations.NullMarked;

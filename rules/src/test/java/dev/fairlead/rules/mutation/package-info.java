/**
 * Defects planted in an application in which nothing is wrong: the rules must report just that one.
 *
 * <p>The application lies in {@code src/test/resources/mutation}; {@link
 * dev.fairlead.rules.mutation.Mutations} lists the defects, each with the rules that own it.
 */
@NullMarked
package dev.fairlead.rules.mutation;

import org.jspecify.annotations.NullMarked;

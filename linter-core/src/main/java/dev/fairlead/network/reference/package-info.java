/**
 * References: every place where one object names another, with what it means.
 *
 * <p>{@link dev.fairlead.network.reference.References} is the door: it finds the references of a
 * scope and resolves each. Texts are read by {@code network.reference.text}, which knows no
 * cluster.
 */
@NullMarked
package dev.fairlead.network.reference;

import org.jspecify.annotations.NullMarked;

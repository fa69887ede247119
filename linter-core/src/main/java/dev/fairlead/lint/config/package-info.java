/**
 * {@code fairlead.yaml}: what a project says of its manifests, its cluster and the rules it wants.
 *
 * <p>A configuration is read with Fairlead's own reader, so each value keeps its place; a mistake
 * is told at its place with the nearest right word. {@code fairlead.schema.json} says the same to
 * editors; a test holds that both agree.
 */
@NullMarked
package dev.fairlead.lint.config;

import org.jspecify.annotations.NullMarked;

/**
 * What belongs together: paths to files, files to manifests, manifests to {@link
 * dev.fairlead.input.Scope}s. The criteria stand in README.md beside this file.
 */
@NullMarked
package dev.fairlead.input;

import org.jspecify.annotations.NullMarked;

/** The Maven front door: goals that check the manifests of a module in its build. */
@NullMarked
package dev.fairlead.maven;

import org.jspecify.annotations.NullMarked;

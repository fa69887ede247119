/** Reads the published Kubernetes Java API jars and writes the tables of {@code linter-core}. */
@NullMarked
package dev.fairlead.schema.generator;

import org.jspecify.annotations.NullMarked;

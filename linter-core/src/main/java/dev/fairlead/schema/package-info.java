/**
 * What the built-in kinds of each Kubernetes minor look like: which exist, which fields they have,
 * of which type.
 *
 * <p>The tables behind it are text in the resources of this package: {@code kinds.txt} and {@code
 * definitions.txt} are generated from the published Kubernetes Java API jars by the module {@code
 * schema-generator}; {@code removed.txt} and {@code constraints.txt} are written by hand and say
 * where their facts come from.
 */
@NullMarked
package dev.fairlead.schema;

import org.jspecify.annotations.NullMarked;

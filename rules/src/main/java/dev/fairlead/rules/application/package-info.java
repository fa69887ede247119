/** Applications whose own configuration contradicts the manifests. */
@NullMarked
package dev.fairlead.rules.application;

import org.jspecify.annotations.NullMarked;

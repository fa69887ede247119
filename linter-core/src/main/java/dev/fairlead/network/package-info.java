/** The evaluated model: what Kubernetes would make of the resources; one class a question. */
@NullMarked
package dev.fairlead.network;

import org.jspecify.annotations.NullMarked;

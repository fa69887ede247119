/** Rules on Ingresses and what they lead to. */
@NullMarked
package dev.fairlead.rules.ingress;

import org.jspecify.annotations.NullMarked;

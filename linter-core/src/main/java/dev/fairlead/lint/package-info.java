/** Rules over scopes: severities, one report a cause, stable order, fingerprints. */
@NullMarked
package dev.fairlead.lint;

import org.jspecify.annotations.NullMarked;

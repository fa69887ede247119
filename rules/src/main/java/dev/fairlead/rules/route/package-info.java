/** Rules on routes of Gateway API and OpenShift. */
@NullMarked
package dev.fairlead.rules.route;

import org.jspecify.annotations.NullMarked;

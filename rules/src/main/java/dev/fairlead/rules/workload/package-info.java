/** Rules on workloads: their selectors, and what governs and places their pods. */
@NullMarked
package dev.fairlead.rules.workload;

import org.jspecify.annotations.NullMarked;

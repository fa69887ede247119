/**
 * Objects that act on what they select or name: disruption budgets and autoscalers on pods,
 * monitors on Services or pods.
 */
@NullMarked
package dev.fairlead.network.selection;

import org.jspecify.annotations.NullMarked;

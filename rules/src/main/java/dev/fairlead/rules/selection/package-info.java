/** Rules on objects that act on what they select or name: autoscalers, budgets, monitors. */
@NullMarked
package dev.fairlead.rules.selection;

import org.jspecify.annotations.NullMarked;

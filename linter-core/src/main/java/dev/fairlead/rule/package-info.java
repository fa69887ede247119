/** Rules, sets of rules, and the pages that describe and test them. */
@NullMarked
package dev.fairlead.rule;

import org.jspecify.annotations.NullMarked;

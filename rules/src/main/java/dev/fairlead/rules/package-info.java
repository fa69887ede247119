/** The built-in rules. A rule is two files side by side: its class, and the page that tests it. */
@NullMarked
package dev.fairlead.rules;

import org.jspecify.annotations.NullMarked;

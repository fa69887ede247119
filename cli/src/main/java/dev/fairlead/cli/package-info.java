/** The command line, and the only place that knows a terminal. */
@NullMarked
package dev.fairlead.cli;

import org.jspecify.annotations.NullMarked;

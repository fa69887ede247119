/** One small class a format: a {@link dev.fairlead.lint.Report} in, text out. */
@NullMarked
package dev.fairlead.report;

import org.jspecify.annotations.NullMarked;

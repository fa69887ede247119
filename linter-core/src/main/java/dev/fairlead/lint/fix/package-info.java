/**
 * Mends files: applies the edits that findings carry, and proves on the way that each does what it
 * says.
 *
 * <p>Words: a <em>draft</em> is the text that a file would have; an <em>attempt</em> applies some
 * edits to drafts and lints the input as it would be. Files are written only at the end, all or
 * none.
 */
@NullMarked
package dev.fairlead.lint.fix;

import org.jspecify.annotations.NullMarked;

/**
 * Findings that somebody has looked at and decided to live with: comments in manifests and an
 * annotation of objects. What is wrong with a suppression is itself found, by the rules of this
 * package; they are about the run, not about a network, so the linter makes their findings.
 *
 * <pre>
 * # fairlead-ignore RULE[, RULE] [until 2026-12-31]: reason       this line, or the one below
 * # fairlead-ignore-file RULE[, RULE] [until 2026-12-31]: reason  this file
 * fairlead.dev/ignore: "RULE[, RULE] [until 2026-12-31]: reason"  this object
 * </pre>
 */
@NullMarked
package dev.fairlead.lint.suppression;

import org.jspecify.annotations.NullMarked;

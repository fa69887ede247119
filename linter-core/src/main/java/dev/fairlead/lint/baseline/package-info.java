/**
 * Findings that were there when a project began to use Fairlead, so that only new ones fail. A
 * finding is recognised by its fingerprint, which neither moved lines nor another format changes.
 */
@NullMarked
package dev.fairlead.lint.baseline;

import org.jspecify.annotations.NullMarked;

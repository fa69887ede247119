/** What a rule says: findings with their evidence and edits. */
@NullMarked
package dev.fairlead.finding;

import org.jspecify.annotations.NullMarked;

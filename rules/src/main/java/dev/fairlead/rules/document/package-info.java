/** Rules on documents as such: how they are written, before it matters what they say. */
@NullMarked
package dev.fairlead.rules.document;

import org.jspecify.annotations.NullMarked;

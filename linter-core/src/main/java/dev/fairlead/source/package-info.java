/** Bytes to documents to {@link dev.fairlead.source.YamlNode}s, each with its place. */
@NullMarked
package dev.fairlead.source;

import org.jspecify.annotations.NullMarked;

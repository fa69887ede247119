package dev.fairlead.source;

import java.util.List;

/**
 * Splits a file into documents and reads each into nodes, as {@code kubectl} would: documents at
 * lines that begin with {@code ---}, scalars by the rules of go-yaml v2, JSON where the first
 * character is an opening brace.
 *
 * <p>Empty documents are left out. A document that is broken is returned without a root and with
 * the problem; the others of the file are read all the same. Never throws for bad input.
 */
public interface YamlReader {
  /** The documents of a file in order. */
  List<Document> read(SourceFile file);
}

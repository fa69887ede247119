package dev.fairlead.source;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a file or document from being read as it was meant.
 *
 * @param message in lower case, without full stop, in our own words
 * @param related a second place that explains it (of a duplicate key, the entry that wins), or null
 */
public record Problem(Kind kind, String message, Place place, @Nullable Place related) {
  /** What went wrong; each kind has its own wording and consequences. */
  public enum Kind {
    /** Not YAML or JSON; the document is lost, the others of the file are not. */
    SYNTAX,
    /** The same key twice in one mapping; the last one wins. The document is still read. */
    DUPLICATE_KEY,
    /** Aliases that expand beyond the bound. */
    TOO_MANY_ALIASES,
    /** Nested deeper than the bound. */
    TOO_DEEP,
    /** A file larger than the bound. */
    TOO_LARGE,
    /** Bytes that are no UTF-8 text, or a binary file. */
    ENCODING,
    /** A file or directory that could not be opened, read or followed. */
    UNREADABLE,
    /** An unrendered template: its text is not what will be applied. */
    TEMPLATE;

    /** Whether the document (or file) is not available because of it. */
    public boolean loses() {
      return this != DUPLICATE_KEY;
    }
  }

  public Problem(Kind kind, String message, Place place) {
    this(kind, message, place, null);
  }
}

package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.List;

/**
 * A set of documents that one cluster would hold together, and what is known of the rest.
 *
 * <p>How scopes are formed stands in README.md beside this file.
 */
public final class Scope {
  /** Why the documents belong together. */
  public enum Kind {
    /** They were named, each file by itself, in one invocation. */
    FILES,
    /** They came in through standard input. */
    STANDARD_INPUT,
    /** They lie in one directory, or in directories that refer to each other. */
    DIRECTORY
  }

  private final String name;
  private final Kind kind;
  private final List<Document> documents;
  private final List<Document> surroundings;
  private final List<Problem> unread;
  private final boolean complete;

  Scope(
      String name,
      Kind kind,
      List<Document> documents,
      List<Document> surroundings,
      List<Problem> unread,
      boolean complete) {
    this.name = name;
    this.kind = kind;
    this.documents = List.copyOf(documents);
    this.surroundings = surroundings;
    this.unread = List.copyOf(unread);
    this.complete = complete;
  }

  /** A directory as the user would write it, or what else the documents come from. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The manifests, in the order of the input. */
  public List<Document> documents() {
    return documents;
  }

  /**
   * The manifests of the same invocation outside this scope. They may or may not be in the same
   * cluster, so they only weaken a claim that something does not exist.
   */
  public List<Document> surroundings() {
    return surroundings;
  }

  /** What belongs to this scope and could not be read; something may exist in it. */
  public List<Problem> unread() {
    return unread;
  }

  /** Whether this is declared to be everything in the cluster; false unless somebody said so. */
  public boolean complete() {
    return complete;
  }

  @Override
  public String toString() {
    return name + ": " + documents.size() + " documents";
  }
}

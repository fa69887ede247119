package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    /** Somebody declared their folders to be one cluster. */
    DECLARED,
    /** They lie in one directory, or in directories that refer to each other. */
    DIRECTORY,
    /** A kustomization takes them, by itself or through others. */
    KUSTOMIZATION
  }

  private final String name;
  private final Kind kind;
  private final Members members;
  private final boolean complete;
  private final @Nullable Kustomization kustomization;

  /** What is in a scope and around it. */
  record Members(
      List<Document> documents,
      List<Document> fragments,
      List<Document> surroundings,
      List<Problem> unread) {
    Members {
      documents = List.copyOf(documents);
      fragments = List.copyOf(fragments);
      unread = List.copyOf(unread);
    }
  }

  Scope(
      String name,
      Kind kind,
      Members members,
      boolean complete,
      @Nullable Kustomization kustomization) {
    this.name = name;
    this.kind = kind;
    this.members = members;
    this.complete = complete;
    this.kustomization = kustomization;
  }

  /** A directory as the user would write it, or what else the documents come from. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The manifests that are whole objects, in the order of the input. */
  public List<Document> documents() {
    return members.documents();
  }

  /** The manifests that are only patches for others: not objects, so nothing is wrong with gaps. */
  public List<Document> fragments() {
    return members.fragments();
  }

  public boolean isFragment(Document document) {
    for (Document fragment : members.fragments()) {
      if (fragment == document) {
        return true;
      }
    }
    return false;
  }

  /**
   * The objects of the same invocation outside this scope. They may or may not be in the same
   * cluster, so they only weaken a claim that something does not exist.
   */
  public List<Document> surroundings() {
    return members.surroundings();
  }

  /**
   * What belongs to this scope and could not be read: broken files, templates, bases that are
   * elsewhere. Something may exist in it.
   */
  public List<Problem> unread() {
    return members.unread();
  }

  /** Whether this is declared to be everything in the cluster; false unless somebody said so. */
  public boolean complete() {
    return complete;
  }

  /**
   * The kustomization that makes this scope. Its documents are as they stand in their files; the
   * settings tell what would become of them.
   */
  public Optional<Kustomization> kustomization() {
    return Optional.ofNullable(kustomization);
  }

  @Override
  public String toString() {
    return name + ": " + members.documents().size() + " documents";
  }
}

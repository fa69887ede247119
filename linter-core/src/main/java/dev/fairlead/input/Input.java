package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.List;

/**
 * What an invocation reads.
 *
 * @param roots the paths that were named, as reports print them
 * @param scopes the objects by the cluster that would hold them; an object that several
 *     kustomizations use is in several
 * @param documents all objects, each once, in the order of the input
 * @param fragments the manifests that are only patches for others
 * @param problems what could not be found or read and is worth telling, in the order of the input;
 *     what is wrong in a document that was read stands there
 * @param files how many files hold a manifest
 * @param skipped how many documents are no manifests, or are broken and were never meant as one
 */
public record Input(
    List<String> roots,
    List<Scope> scopes,
    List<Document> documents,
    List<Document> fragments,
    List<Problem> problems,
    int files,
    int skipped) {
  public Input {
    roots = List.copyOf(roots);
    scopes = List.copyOf(scopes);
    documents = List.copyOf(documents);
    fragments = List.copyOf(fragments);
    problems = List.copyOf(problems);
  }

  /** The problems of one kind. */
  public List<Problem> problems(Problem.Kind kind) {
    return problems.stream().filter(problem -> problem.kind() == kind).toList();
  }
}

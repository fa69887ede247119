package dev.fairlead.network;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Problem;
import java.util.List;

/**
 * What a network is evaluated from: the documents that one cluster would hold together, and what is
 * known of the rest.
 *
 * @param verdicts the documents with what the API server makes of them
 * @param surroundings objects of the same invocation outside the scope, which may or may not be in
 *     the same cluster: they only weaken a claim that something does not exist. Not copied: each of
 *     many scopes has almost all others around it, so this is a view
 * @param problems what was wrong while reading the scope's documents
 * @param complete whether the scope is declared to be everything there is
 */
public record Contents(
    List<Verdict> verdicts, List<Resource> surroundings, List<Problem> problems, boolean complete) {
  public Contents {
    verdicts = List.copyOf(verdicts);
    problems = List.copyOf(problems);
  }
}

package dev.fairlead.network;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.application.Application;
import dev.fairlead.source.Problem;
import java.util.List;

/**
 * What a network is evaluated from: the documents that one cluster would hold together, and what is
 * known of the rest.
 *
 * @param verdicts the documents with what the API server makes of them
 * @param surroundings objects of the same invocation outside the scope
 * @param problems what was wrong while reading the scope's documents
 * @param rewrites what will still be done to the documents before a cluster sees them
 * @param complete whether the scope is declared to be everything there is
 * @param applications what is known of the programs in the images
 */
public record Contents(
    List<Verdict> verdicts,
    Surroundings surroundings,
    List<Problem> problems,
    Rewrites rewrites,
    boolean complete,
    List<Application> applications) {
  /** Contents that reach the cluster as they stand. */
  public Contents(
      List<Verdict> verdicts, Surroundings surroundings, List<Problem> problems, boolean complete) {
    this(verdicts, surroundings, problems, Rewrites.NONE, complete, List.of());
  }

  public Contents {
    verdicts = List.copyOf(verdicts);
    problems = List.copyOf(problems);
    applications = List.copyOf(applications);
  }

  /** The same with programs of which more than their image is known. */
  public Contents with(List<Application> known) {
    return new Contents(verdicts, surroundings, problems, rewrites, complete, known);
  }
}

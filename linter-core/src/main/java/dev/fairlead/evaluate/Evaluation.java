package dev.fairlead.evaluate;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.Verdict;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.input.Lists;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.Network;
import dev.fairlead.network.Surroundings;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of manifests, what the API server makes of each, and the network that results.
 *
 * @param asked the line of a batch, whose keys say what is to be answered; empty where all is to be
 *     told that can be told without a question
 */
public record Evaluation(List<Verdict> verdicts, Network network, Optional<YamlMapping> asked) {
  /** What is printed, in this order. */
  private static final List<Part> PARTS =
      List.of(
          new DocumentsPart(),
          new ServicesPart(),
          new DnsPart(),
          new LookupsPart(),
          new PodsPart(),
          new ReachPart());

  public Evaluation {
    verdicts = List.copyOf(verdicts);
  }

  /** Evaluates the documents of one cluster, all there are. */
  public static Evaluation of(
      List<Document> documents,
      ServerOptions options,
      ClusterProfile profile,
      Optional<YamlMapping> asked) {
    List<Document> objects = new ArrayList<>(documents.size());
    List<Problem> problems = new ArrayList<>();
    for (Document document : documents) {
      objects.addAll(isListOfObjects(document) ? Lists.flatten(document) : List.of(document));
      problems.addAll(document.problems());
    }
    List<Verdict> verdicts = ApiServer.of(options, CustomResources.of(objects)).create(objects);
    Contents contents = new Contents(verdicts, Surroundings.NONE, problems, true);
    return new Evaluation(verdicts, Network.of(contents, profile), asked);
  }

  /** A list with any other item is refused as a whole. */
  private static boolean isListOfObjects(Document document) {
    YamlMapping root = document.mapping();
    return root != null && root.mappings("items").size() == root.items("items").size();
  }

  /** Writes the keys of an object that the caller has begun. */
  public void write(JsonWriter json) {
    for (Part part : PARTS) {
      part.write(this, json);
    }
  }

  /** Whether the network is asked for, and not the documents alone. */
  boolean asksNetwork() {
    return asked.isEmpty() || isAsked("dns") || isAsked("lookups");
  }

  /** Whether the line of the batch has a key. */
  boolean isAsked(String key) {
    return asked.isPresent() && asked.get().entry(key) != null;
  }

  /** The questions under a key of the line. */
  List<YamlMapping> questions(String key) {
    return asked.isPresent() ? asked.get().mappings(key) : List.of();
  }
}

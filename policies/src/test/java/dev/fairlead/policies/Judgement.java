package dev.fairlead.policies;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.finding.Finding;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.Network;
import dev.fairlead.network.Rewrites;
import dev.fairlead.network.Surroundings;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a policy says of manifests. */
final class Judgement {
  private Judgement() {}

  /** {@code line:column message} of each finding, in the order of the rule. */
  static List<String> of(String policy, String manifests) {
    return findings(policy, manifests).stream()
        .map(f -> f.place().line() + ":" + f.place().column() + " " + f.message())
        .toList();
  }

  static List<Finding> findings(String policy, String manifests) {
    return rule(policy).check(network(manifests)).toList();
  }

  /** A policy with an expression over every workload. */
  static List<String> ofExpression(String expression, String manifests) {
    return of(expression(expression), manifests);
  }

  static String expression(String expression) {
    return "id: p\nmessage: \"{object}|{item}|{detail}\"\nmatch: {kinds: ['*']}\ncel: |\n  "
        + expression.replace("\n", "\n  ")
        + "\n";
  }

  static Rule rule(String policy) {
    try {
      Path directory = Files.createTempDirectory("policies");
      Path file = directory.resolve("policy.yaml");
      Files.writeString(file, policy);
      Rule rule = PolicySet.load(List.of("policy.yaml"), directory, List.of()).rules().get(0);
      Files.delete(file);
      Files.delete(directory);
      return rule;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Network network(String manifests) {
    return network(manifests, Rewrites.NONE);
  }

  static Network network(String manifests, Rewrites rewrites) {
    List<Document> documents =
        new SnakeYamlReader().read(new SourceFile("manifests.yaml", manifests));
    List<Problem> problems = new ArrayList<>();
    documents.forEach(document -> problems.addAll(document.problems()));
    List<Document> read = documents.stream().filter(Document::isManifest).toList();
    ClusterProfile profile = ClusterProfile.DEFAULT;
    ServerOptions options = ServerOptions.of(profile.minor(), profile.ipFamilies());
    Contents contents =
        new Contents(
            ApiServer.of(options, CustomResources.NONE).create(read),
            Surroundings.NONE,
            problems,
            rewrites,
            false,
            List.of());
    return Network.of(contents, profile);
  }
}

package dev.fairlead.evaluate;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.application.Application;
import dev.fairlead.input.Input;
import dev.fairlead.input.Kustomization;
import dev.fairlead.input.Scope;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.InputObjects;
import dev.fairlead.network.Network;
import dev.fairlead.network.Rewrites;
import dev.fairlead.network.Surroundings;
import dev.fairlead.resource.Resources;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The networks of an input, one for each scope: its documents as the API server takes them, with
 * the rest of the input around them.
 */
public final class InputNetworks {
  /** What in a kustomization may change any field of an object. */
  private static final List<String> REWRITING =
      List.of(
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "replacements",
          "transformers",
          "generators");

  private final ClusterProfile profile;
  private final CustomResources customResources;
  private final InputObjects objects;
  private final List<Application> applications;

  /**
   * @param definitions CustomResourceDefinitions that the cluster has beside those of the input;
   *     other documents among them are passed over
   */
  public InputNetworks(Input input, ClusterProfile profile, List<Document> definitions) {
    this(input, profile, definitions, List.of());
  }

  /**
   * @param applications what is known of the programs in the images
   */
  public InputNetworks(
      Input input,
      ClusterProfile profile,
      List<Document> definitions,
      List<Application> applications) {
    this.applications = List.copyOf(applications);
    List<Document> defining = new ArrayList<>(definitions);
    defining.addAll(input.documents());
    this.profile = profile;
    this.customResources = CustomResources.of(defining);
    this.objects = new InputObjects(() -> Resources.asWritten(input.documents()));
  }

  /** Lets a server of its own take the documents of the scope, and evaluates what is then there. */
  public Network of(Scope scope) {
    KubernetesVersion version = new KubernetesVersion(profile.minor());
    ApiServer server =
        ApiServer.of(ServerOptions.of(version, profile.ipFamilies()), customResources);
    Contents contents =
        new Contents(
            server.create(scope.documents()),
            objects.around(scope.documents()),
            problems(scope),
            rewrites(scope),
            scope.complete(),
            applications);
    return Network.of(contents, profile);
  }

  /** A network of nothing, for problems of documents that belong to no scope. */
  public Network ofLost(List<Problem> problems) {
    return Network.of(new Contents(List.of(), Surroundings.NONE, problems, false), profile);
  }

  /** What was wrong while reading a scope: in its documents, and in what was lost. */
  private static List<Problem> problems(Scope scope) {
    List<Problem> problems = new ArrayList<>(scope.unread());
    for (Document document : scope.documents()) {
      problems.addAll(document.problems());
    }
    return problems;
  }

  private static Rewrites rewrites(Scope scope) {
    boolean selectors = false;
    boolean namespaces = false;
    boolean more = false;
    for (Kustomization each :
        scope.kustomization().map(Kustomization::withBases).orElse(List.of())) {
      selectors |= !each.selectorLabels().isEmpty();
      namespaces |= each.namespace().isPresent();
      more |= REWRITING.stream().anyMatch(key -> each.settings().get(key) != null);
    }
    return new Rewrites(selectors, namespaces, more);
  }
}

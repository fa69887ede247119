package dev.fairlead.evaluate;

import dev.fairlead.apiserver.ApiServer;
import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.apiserver.crd.CustomResources;
import dev.fairlead.input.Input;
import dev.fairlead.input.Scope;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Contents;
import dev.fairlead.network.InputObjects;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Resources;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** The network of one scope of an input, for questions that somebody asks of it. */
public final class ScopeNetwork {
  private ScopeNetwork() {}

  /** Lets the API server take the documents of the scope, and evaluates what is then there. */
  public static Network of(Scope scope, Input input, ClusterProfile profile) {
    KubernetesVersion version = new KubernetesVersion(profile.minor());
    ApiServer server =
        ApiServer.of(
            ServerOptions.of(version, profile.ipFamilies()), CustomResources.of(input.documents()));
    List<Problem> problems = new ArrayList<>(scope.unread());
    scope.documents().forEach(document -> problems.addAll(document.problems()));
    Contents contents =
        new Contents(
            server.create(scope.documents()),
            new InputObjects(() -> Resources.asWritten(input.documents()))
                .around(scope.documents()),
            problems,
            scope.complete());
    return Network.of(contents, profile);
  }
}

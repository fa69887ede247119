package dev.fairlead.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out why a minor does not serve a kind, and what was probably meant. */
final class UnservedKind {
  /** What others write under {@code v1}: OpenShift 3 for its own kinds, kubeconfig files. */
  private static final Set<String> FOREIGN =
      Set.of(
          "Build",
          "BuildConfig",
          "Config",
          "DeploymentConfig",
          "Group",
          "Image",
          "ImageStream",
          "ImageStreamTag",
          "OAuthClient",
          "Project",
          "ProjectRequest",
          "Route",
          "SecurityContextConstraints",
          "Template",
          "User");

  private final Schema schema;
  private final String apiVersion;
  private final String kind;

  UnservedKind(Schema schema, String apiVersion, String kind) {
    this.schema = schema;
    this.apiVersion = apiVersion;
    this.kind = kind;
  }

  ApiVersionStatus status() {
    ApiVersionStatus elsewhen = servedByAnotherMinor();
    if (elsewhen == null) {
      elsewhen = servedLongAgo();
    }
    if (elsewhen != null) {
      return elsewhen;
    }
    String group = ApiVersions.group(apiVersion);
    if (!Groups.BUILT_IN.contains(group)) {
      // The group of a CRD has a dot: a built-in kind under a group without one is misspelled.
      boolean slip = group.indexOf('.') < 0 && best().isPresent();
      return slip ? slip() : new ApiVersionStatus.Custom();
    }
    boolean foreign = apiVersion.equals("v1") && FOREIGN.contains(kind);
    return foreign || kind.endsWith("List") ? new ApiVersionStatus.Custom() : slip();
  }

  private @Nullable ApiVersionStatus servedByAnotherMinor() {
    int minor = schema.version().minor();
    for (String row : Tables.KINDS.rows(kind)) {
      KindRow known = KindRow.parse(row);
      if (known.apiVersion().equals(apiVersion)) {
        return minor > known.minors().last()
            ? new ApiVersionStatus.Removed(known.minors().last() + 1, best())
            : new ApiVersionStatus.NotYetServed(known.minors().first(), best());
      }
    }
    return null;
  }

  private @Nullable ApiVersionStatus servedLongAgo() {
    for (String row : Tables.Past.REMOVED.rows(kind)) {
      List<String> words = Words.of(row);
      if (words.get(0).equals(apiVersion)) {
        int removed = Integer.parseInt(words.get(1));
        return schema.version().minor() < removed
            ? new ApiVersionStatus.Custom()
            : new ApiVersionStatus.Removed(removed, best());
      }
    }
    return null;
  }

  /** The group is right or at least no one else's: the version or the kind is wrong. */
  private ApiVersionStatus slip() {
    Optional<String> best = best();
    if (best.isPresent()) {
      return new ApiVersionStatus.Unknown(best, Optional.of(kind));
    }
    for (String head : Tables.KINDS.heads()) {
      if (EditDistance.isNear(kind, head)) {
        UnservedKind near = new UnservedKind(schema, apiVersion, head);
        Optional<String> nearVersion = near.best();
        if (nearVersion.isPresent()) {
          return new ApiVersionStatus.Unknown(nearVersion, Optional.of(head));
        }
      }
    }
    return new ApiVersionStatus.Unknown(Optional.empty(), Optional.empty());
  }

  /**
   * Of the served apiVersions of the kind the one of the same group, the stable one, the newest.
   */
  private Optional<String> best() {
    String best = null;
    int bestRank = -1;
    for (KindSchema served : schema.served(kind)) {
      int rank =
          (served.group().equals(ApiVersions.group(apiVersion)) ? 2 : 0)
              + (ApiVersions.isStable(served.apiVersion()) ? 1 : 0);
      if (rank >= bestRank) {
        best = served.apiVersion();
        bestRank = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The API groups of Kubernetes itself, past ones included. */
  private static final class Groups {
    static final Set<String> BUILT_IN = collect();

    private static Set<String> collect() {
      Set<String> groups = new HashSet<>();
      for (Blocks table : List.of(Tables.KINDS, Tables.Past.REMOVED)) {
        for (String head : table.heads()) {
          for (String row : table.rows(head)) {
            groups.add(ApiVersions.group(Words.of(row).get(0)));
          }
        }
      }
      return Set.copyOf(groups);
    }
  }
}

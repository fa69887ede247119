package dev.fairlead.network;

import dev.fairlead.resource.Fields;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Workload;
import java.util.Optional;

/**
 * How many pods a Deployment may lack or have too many while it is updated ({@code
 * deployment/util/deployment_util.go}: {@code ResolveFenceposts}: a share of the replicas rounds
 * down for those that lack, up for those too many).
 *
 * @param unavailable pods that may be missing; all of them for {@code Recreate}
 * @param surge pods that may be there in addition
 */
public record Rollout(int replicas, int unavailable, int surge) {
  /** {@code apps/v1/defaults.go}. */
  private static final int DEFAULT_PERCENT = 25;

  static Rollout of(Workload deployment) {
    int replicas = deployment.replicaCount();
    Fields strategy = deployment.fields().fields("strategy").orElse(null);
    if (strategy != null
        && strategy.text("type").filter(t -> t.value().equals("Recreate")).isPresent()) {
      return new Rollout(replicas, replicas, 0);
    }
    Optional<Fields> rolling =
        Optional.ofNullable(strategy).flatMap(s -> s.fields("rollingUpdate"));
    return new Rollout(
        replicas,
        share(rolling.flatMap(r -> r.intOrString("maxUnavailable")), replicas, false),
        share(rolling.flatMap(r -> r.intOrString("maxSurge")), replicas, true));
  }

  /** Whether a new pod must be ready before an old one goes. */
  public boolean startsBeforeItStops() {
    return replicas > 0 && unavailable == 0 && surge > 0;
  }

  private static int share(Optional<IntOrString> bound, int replicas, boolean up) {
    if (bound.isPresent() && !bound.get().isName()) {
      return bound.get().number().getAsInt();
    }
    int percent = bound.map(b -> percent(b.text())).orElse(DEFAULT_PERCENT);
    return (replicas * percent + (up ? 99 : 0)) / 100;
  }

  private static int percent(String text) {
    try {
      return Integer.parseInt(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      return DEFAULT_PERCENT;
    }
  }
}

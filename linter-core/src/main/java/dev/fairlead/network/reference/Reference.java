package dev.fairlead.network.reference;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;

/** One object naming another: where, what, and what that means. */
public record Reference(Site site, Target target, Resolution resolution) {
  /** The object that holds it. */
  public Resource holder() {
    return site.holder();
  }

  public Site.Kind kind() {
    return site.kind();
  }

  public Located<String> host() {
    return target.host();
  }

  /** {@code Deployment web: orders:8080}. */
  @Override
  public String toString() {
    return holder() + ": " + target;
  }
}

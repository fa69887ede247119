package dev.fairlead.resource;

import java.util.Optional;

/**
 * A PodDisruptionBudget.
 *
 * @param selector of pods in its namespace; absent it matches none, empty it matches all of them in
 *     {@code policy/v1} and none in {@code policy/v1beta1}
 */
public record PodDisruptionBudget(
    ObjectMeta meta,
    Optional<LabelSelector> selector,
    Optional<IntOrString> minAvailable,
    Optional<IntOrString> maxUnavailable)
    implements Resource {

  static PodDisruptionBudget read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new PodDisruptionBudget(
        meta,
        spec.selector("selector"),
        spec.intOrString("minAvailable"),
        spec.intOrString("maxUnavailable"));
  }

  @Override
  public String toString() {
    return "PodDisruptionBudget " + name();
  }
}

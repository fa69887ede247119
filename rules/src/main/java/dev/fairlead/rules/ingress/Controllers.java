package dev.fairlead.rules.ingress;

import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;

/** Which controller serves an Ingress, as far as the profile of the cluster and its class tell. */
final class Controllers {
  private static final String ANNOTATION = "kubernetes.io/ingress.class";

  private Controllers() {}

  /**
   * Whether a controller that the cluster is said to run serves an Ingress: one that names no
   * class, or one with the controller's word in it.
   */
  static boolean isServedBy(Network network, Ingress ingress, String controller) {
    String word =
        ingress
            .className()
            .map(Located::value)
            .orElseGet(
                () -> {
                  String annotation = ingress.meta().annotations().get(ANNOTATION);
                  return annotation == null ? controller : annotation;
                });
    return word.contains(controller)
        && network
            .profile()
            .platform()
            .ingressController()
            .filter(said -> said.contains(controller))
            .isPresent();
  }
}

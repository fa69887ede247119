package dev.fairlead.cli;

import dev.fairlead.resource.Resource;

/** How answers name objects. */
final class Names {
  private Names() {}

  /** {@code shop/Deployment/web}: for programs. */
  static String of(Resource object) {
    return object.namespace() + "/" + object.meta().kind().value() + "/" + object.name();
  }

  /** {@code Deployment shop/web}: for people. */
  static String inText(Resource object) {
    return object.meta().kind().value() + " " + object.namespace() + "/" + object.name();
  }
}

package dev.fairlead.network.policy;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;

/**
 * A namespace that pods are in.
 *
 * @param name its name; {@code default} where none is written
 * @param open whether it may turn out to be any other: it is left to the context, or a placeholder
 */
record Home(String name, boolean open, KnownLabels labels) {
  /** Whether an object says no more of its namespace than that the context will name it. */
  static boolean isOpen(ObjectMeta meta, Switches switches) {
    return switches.undeclaredNamespaces() == Switches.UndeclaredNamespaces.ANY_LABELS
        && (meta.namespace().isEmpty() || Placeholder.in(meta.namespace().get().value()));
  }

  /** Whether a policy is in this namespace. */
  Match holds(ObjectMeta policy, Switches switches) {
    if (name.equals(policy.namespaceOrDefault())) {
      return Match.YES;
    }
    boolean known = !name.isEmpty();
    return known && (open || isOpen(policy, switches))
        ? Match.perhaps(Doubt.UNWRITTEN_NAMESPACE)
        : Match.NO;
  }
}

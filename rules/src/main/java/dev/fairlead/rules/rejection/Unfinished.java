package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.network.Rewrites;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Documents that are no objects yet, and so are refused for what is still to come. */
final class Unfinished {
  /** Causes that a value has in itself, whatever else belongs to the object. */
  private static final Set<Cause.Type> OF_WHAT_IS_THERE =
      EnumSet.of(Cause.Type.UNKNOWN_FIELD, Cause.Type.TYPE_MISMATCH, Cause.Type.NOT_SUPPORTED);

  private Unfinished() {}

  /**
   * Whether a cause goes away by itself once the object is complete.
   *
   * @param all what the server says of the object
   */
  static boolean explains(Resource resource, Cause cause, List<Cause> all, Rewrites rewrites) {
    return isPlaceholder(cause.value())
        || isPlaceholder(cause.place().text())
        || (isFragment(resource, all) && !OF_WHAT_IS_THERE.contains(cause.type()))
        || (cause.type() == Cause.Type.TYPE_MISMATCH && isUpperCase(cause.value(), false))
        || (cause.type() == Cause.Type.INVALID && isPort(cause))
        || (resource instanceof Workload workload && isSelector(workload, cause, rewrites));
  }

  /**
   * A selector that is missing, or does not match the labels of the template. Labels that are added
   * to both do not mend a mismatch; patches may.
   */
  private static boolean isSelector(Workload workload, Cause cause, Rewrites rewrites) {
    String field = cause.field();
    return (field.equals("spec.selector") || field.equals("spec.template.metadata.labels"))
        && (rewrites.more() || (rewrites.selectors() && workload.selector().isEmpty()));
  }

  private static boolean isPlaceholder(String text) {
    return Placeholder.in(text) || isUpperCase(text, true);
  }

  /** {@code PORT} where the name of a port stands; {@code HTTP} is just misspelled. */
  private static boolean isPort(Cause cause) {
    return isUpperCase(cause.value(), false)
        && cause.value().contains("PORT")
        && CauseShape.of(cause).isPort();
  }

  /**
   * {@code KSA_NAME}: no value of Kubernetes is written like this. Where text cannot stand at all,
   * {@code PORT} is no value either.
   *
   * @param underscore whether one must be in it
   */
  private static boolean isUpperCase(String text, boolean underscore) {
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      found |= c == '_' && i > 0;
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return found || (!underscore && text.length() > 2 && text.charAt(0) > '9');
  }

  /**
   * Whether the document looks like a part of an object, such as a patch: a workload without
   * containers or images, a Service without ports and selector. Containers at a wrong level are
   * there all the same.
   */
  private static boolean isFragment(Resource resource, List<Cause> all) {
    if (resource instanceof Workload workload) {
      List<Container> containers = workload.podSpec().containers();
      return (containers.isEmpty() && all.stream().noneMatch(Unfinished::isAboutContainers))
          || containers.stream().anyMatch(c -> c.image().isEmpty());
    }
    return resource instanceof Service service
        && service.ports().isEmpty()
        && service.selector().isEmpty();
  }

  private static boolean isAboutContainers(Cause cause) {
    return cause.type() == Cause.Type.UNKNOWN_FIELD && cause.field().endsWith(".containers");
  }
}

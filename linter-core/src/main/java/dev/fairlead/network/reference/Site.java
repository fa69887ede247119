package dev.fairlead.network.reference;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Where a reference stands.
 *
 * @param holder the object that holds the text
 * @param container the container of a workload; empty elsewhere
 * @param key the variable, flag or file the text stands in; empty text where it has no name
 * @param readers the workloads whose pods read it: the holder itself where it is a workload, of a
 *     ConfigMap or Secret those that mount it or take variables from it; empty where nobody in the
 *     scope is known to
 */
public record Site(
    Kind kind, Resource holder, Optional<Container> container, String key, List<Workload> readers) {
  public Site {
    readers = List.copyOf(readers);
  }

  /** What kind of text it is. */
  public enum Kind {
    /** The value of a variable. */
    ENV,
    /** A word of {@code command} or {@code args}. */
    ARGUMENT,
    /** The host of a probe or lifecycle hook, or a word of its command. */
    PROBE,
    /** A setting that the application in a container brings along. */
    APPLICATION,
    /** A text of a ConfigMap. */
    CONFIG_MAP,
    /** A text of a Secret's {@code stringData}. */
    SECRET,
    /** An annotation of an Ingress that takes a URL. */
    ANNOTATION,
    /** A backend of an Ingress. */
    INGRESS,
    /** A backend of a route of Gateway API. */
    GATEWAY_ROUTE,
    /** A target of an OpenShift Route. */
    OPENSHIFT_ROUTE,
    /** A destination of an Istio VirtualService. */
    VIRTUAL_SERVICE,
    /** The host of an Istio DestinationRule. */
    DESTINATION_RULE,
    /** The Service or URL of an admission webhook. */
    WEBHOOK,
    /** The Service of a conversion webhook. */
    CONVERSION_WEBHOOK,
    /** The Service of an APIService. */
    API_SERVICE,
    /** The name that an ExternalName Service stands for. */
    EXTERNAL_NAME;

    /** Whether a program dials it, as opposed to a field that a controller reads. */
    public boolean isText() {
      return ordinal() <= ANNOTATION.ordinal();
    }
  }

  /** Whether pods read it that the scope knows. */
  public boolean isRead() {
    return !readers.isEmpty();
  }
}

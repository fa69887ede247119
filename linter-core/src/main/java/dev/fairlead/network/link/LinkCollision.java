package dev.fairlead.network.link;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * A container that reads a variable as its own setting, where the kubelet sets it for a Service and
 * nothing of the container's goes before that.
 *
 * @param variable its name
 * @param service whose link it is; empty where the scope has no such Service, but the workload has
 *     the name that its own Service would get
 * @param value what the kubelet puts there: {@code tcp://<address>:80}; empty text without Service
 * @param reads how the container shows that it reads the variable
 */
public record LinkCollision(
    Workload workload,
    Container container,
    String variable,
    Optional<Service> service,
    String value,
    Reads reads) {

  /** How a container shows that it reads a variable. */
  public sealed interface Reads {
    Place place();

    /**
     * Its image is known to.
     *
     * @param place of the image
     */
    record ByImage(KnownImage image, Place place) implements Reads {}

    /**
     * A text of its own, or one that it reads, names the variable where a number must stand.
     *
     * @param expanded whether the kubelet itself puts the value there: {@code $(NAME)}
     */
    record ByText(Place place, boolean expanded) implements Reads {}

    /**
     * A file of settings holds a property that the variable goes before, by the rules of Spring
     * Boot.
     */
    record ByProperty(String property, Place place) implements Reads {}
  }
}

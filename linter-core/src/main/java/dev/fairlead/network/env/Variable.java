package dev.fairlead.network.env;

import dev.fairlead.resource.Service;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A variable of a container.
 *
 * @param value what the process sees
 * @param source who sets it
 * @param place where that stands: the entry of {@code env}, the text of a ConfigMap, the name of
 *     the Service
 * @param hiddenLink the Service whose link of the same name it hides
 */
public record Variable(
    String name, Value value, Source source, Place place, Optional<Service> hiddenLink) {
  /** Who sets a variable; a later one goes before an earlier one. */
  public enum Source {
    /** The kubelet, for a Service. */
    SERVICE_LINK,
    ENV_FROM,
    ENV
  }

  /** What a variable may hold. */
  public sealed interface Value {
    /** One text. */
    record Known(String text) implements Value {}

    /** One of several: Services make the name differently, and each start may pick another. */
    record Undefined(List<String> texts) implements Value {
      public Undefined {
        texts = List.copyOf(texts);
      }
    }

    /** Not in the manifests. */
    record Unknown(String because) implements Value {}
  }

  /** Whether it comes from a Service. */
  public boolean isLink() {
    return source == Source.SERVICE_LINK;
  }
}

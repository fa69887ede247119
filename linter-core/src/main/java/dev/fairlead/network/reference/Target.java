package dev.fairlead.network.reference;

import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Located;
import java.util.Optional;

/**
 * What a reference names.
 *
 * @param host a host name; the bare name of a Service where {@code form} is OBJECT, of a variable
 *     where it is VARIABLE
 * @param namespace given apart from the name; empty where the name alone decides
 * @param port empty where none is given or implied
 * @param openPort whether a port is given that cannot be read, so that nothing is known of it
 * @param scheme of a URL or of the protocol that is spoken; may be empty text
 * @param certain whether the position leaves no doubt that this is a host; otherwise it has the
 *     shape of one and the cluster has what it names
 */
public record Target(
    Form form,
    Located<String> host,
    Optional<Located<String>> namespace,
    Optional<Port> port,
    boolean openPort,
    String scheme,
    boolean certain) {

  /** How the host is looked up. */
  public enum Form {
    /** A host name that is resolved to addresses. */
    HOST,
    /** A name that is asked for SRV records. */
    SRV,
    /** The name of a Service object. */
    OBJECT,
    /** A variable that the kubelet makes for a Service: {@code ORDERS_SERVICE_HOST}. */
    VARIABLE
  }

  /** A port by number or name, with the reason why it is this one. */
  public record Port(IntOrString value, Origin origin) {
    /** Where a port comes from. */
    public enum Origin {
      /** Beside the host. */
      WRITTEN,
      /** In a variable or setting of its own that belongs to the host's. */
      PAIRED,
      /** What the API takes where none is written; the place is then the host's. */
      IMPLIED,
      /** What clients of the scheme take where none is written; the place is then the host's. */
      SCHEME
    }
  }

  /** The number of the port, -1 if there is none or it is a name. */
  public int portNumber() {
    return port.isPresent() ? port.get().value().number().orElse(-1) : -1;
  }

  /** As it is written: {@code orders:8080}, or {@code orders} where the scheme implies the port. */
  @Override
  public String toString() {
    return host
        + port.filter(p -> p.origin() != Port.Origin.SCHEME).map(p -> ":" + p.value()).orElse("");
  }
}

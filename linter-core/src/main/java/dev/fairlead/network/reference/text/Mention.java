package dev.fairlead.network.reference.text;

import java.util.Optional;

/**
 * A host that a text names, perhaps with a port.
 *
 * @param scheme of a URL in lower case ({@code http}); empty text where there is none
 * @param host the host alone: without user, brackets of an IPv6 address, port and path
 * @param port the digits of the port; empty where none is written
 * @param openPort whether a port is given in a way that cannot be read ({@code http://web:$PORT})
 * @param certain whether the position leaves no doubt that this is a host
 */
public record Mention(
    Form form, String scheme, Span host, Optional<Span> port, boolean openPort, boolean certain) {

  /** How a host is written. */
  public enum Form {
    /** Behind a scheme: {@code http://orders:8080/api}, {@code jdbc:mysql://db/shop}. */
    URL,
    /** {@code orders:8080}, {@code tcp(db:3306)}. */
    HOST_AND_PORT,
    /** A name alone, under a key or in an argument that takes a host. */
    HOST,
    /** The name of an SRV query: {@code dnssrv+_http._tcp.orders}, {@code mongodb+srv://db}. */
    SRV_QUERY,
    /** {@code namespace/name} of a Service, as {@code --default-backend-service} takes it. */
    OBJECT_NAME,
    /** An address that the program listens on itself: {@code --bind-address=127.0.0.1:8080}. */
    LISTEN
  }

  /** The number of the port, -1 if there is none. */
  public int portNumber(String text) {
    return port.map(span -> Hosts.portNumber(text, span.start(), span.end())).orElse(-1);
  }

  Mention unsure() {
    return certain ? new Mention(form, scheme, host, port, openPort, false) : this;
  }
}

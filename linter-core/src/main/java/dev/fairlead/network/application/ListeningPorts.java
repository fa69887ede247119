package dev.fairlead.network.application;

import dev.fairlead.application.Application;
import dev.fairlead.application.Framework;
import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * Works out the ports from settings: <a
 * href="https://docs.spring.io/spring-boot/appendix/application-properties/index.html">Spring
 * Boot</a>'s {@code server.port} and {@code management.server.port}, <a
 * href="https://quarkus.io/guides/http-reference">Quarkus</a>' {@code quarkus.http.port} and, where
 * its management interface is on, {@code quarkus.management.port}.
 */
final class ListeningPorts {
  private static final int USUAL_PORT = 8080;
  private static final int USUAL_MANAGEMENT_PORT = 9000;

  private final EffectiveSettings settings;
  private final Application application;

  private ListeningPorts(Application application, EffectiveSettings settings) {
    this.application = application;
    this.settings = settings;
  }

  static Listening of(Application application, EffectiveSettings settings) {
    ListeningPorts ports = new ListeningPorts(application, settings);
    try {
      return application.framework() == Framework.QUARKUS ? ports.quarkus() : ports.spring();
    } catch (NotKnownException e) {
      return new Listening.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private Listening spring() {
    if (text("spring.main.web-application-type")
        .filter(t -> t.equalsIgnoreCase("none"))
        .isPresent()) {
      return new Listening.Unknown("it is no web application");
    }
    Listening.Port server = server("server.port");
    Optional<Listening.Port> management =
        port("management.server.port").filter(port -> port.number() != server.number());
    String path = text("management.endpoints.web.base-path").orElse("/actuator");
    String base = text("management.server.base-path").orElse("");
    return new Listening.Known(server, management, base + path);
  }

  private Listening quarkus() {
    if (isSet("quarkus.http.host-enabled", "false")) {
      return new Listening.Unknown("it listens on no port");
    }
    Listening.Port server = server("quarkus.http.port");
    if (!isSet("quarkus.management.enabled", "true")) {
      return new Listening.Known(server, Optional.empty(), "/q");
    }
    String key = "quarkus.management.port";
    Listening.Port management =
        port(key).orElse(new Listening.Port(USUAL_MANAGEMENT_PORT, key, Optional.empty()));
    String path = text("quarkus.management.root-path").orElse("/q");
    return new Listening.Known(
        server, Optional.of(management), path.startsWith("/") ? path : "/" + path);
  }

  private boolean isSet(String key, String wanted) {
    return text(key).filter(value -> value.equalsIgnoreCase(wanted)).isPresent();
  }

  private Listening.Port server(String key) {
    Optional<Listening.Port> port = port(key);
    if (port.isEmpty() && !application.servesHttp()) {
      throw new NotKnownException("it is not known to serve HTTP");
    }
    return port.orElse(new Listening.Port(USUAL_PORT, key, Optional.empty()));
  }

  /** The number that a key is set to; 0 is any free port, a negative one none at all. */
  private Optional<Listening.Port> port(String key) {
    Optional<String> text = text(key).map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int number = number(text.get());
    if (number <= 0 || number > 65535) {
      throw new NotKnownException("`" + text.get() + "` is no port number");
    }
    Place place = settings.get(key) instanceof Value.Known known ? known.place() : null;
    return Optional.of(new Listening.Port(number, key, Optional.ofNullable(place)));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private Optional<String> text(String key) {
    Value value = settings.get(key);
    if (value instanceof Value.Unknown unknown) {
      throw new NotKnownException(unknown.because());
    }
    return value instanceof Value.Known known && !known.text().isBlank()
        ? Optional.of(known.text())
        : Optional.empty();
  }

  private static final class NotKnownException extends RuntimeException {
    NotKnownException(String because) {
      super(because, null, false, false);
    }
  }
}

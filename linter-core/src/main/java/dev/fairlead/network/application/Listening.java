package dev.fairlead.network.application;

import dev.fairlead.source.Place;
import java.util.Optional;

/** On which ports an application listens for HTTP. */
public sealed interface Listening {
  /**
   * A port.
   *
   * @param setting the key that decides it
   * @param place where that is set; empty for the default of the framework
   */
  record Port(int number, String setting, Optional<Place> place) {}

  /**
   * It is known.
   *
   * @param management the port of health checks and metrics alone; empty where they are answered on
   *     the server's port
   * @param managementPath what paths begin with that only the management port answers
   */
  record Known(Port server, Optional<Port> management, String managementPath) implements Listening {
    /** Whether a number is one of them. */
    public boolean on(int number) {
      return server.number() == number
          || management.filter(port -> port.number() == number).isPresent();
    }
  }

  /** The files cannot tell, or it listens on no port. */
  record Unknown(String because) implements Listening {}
}

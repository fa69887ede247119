package dev.fairlead.apiserver;

import java.util.List;

/** Transport protocols: three of them, in upper case. */
final class Protocols {
  static final List<String> ALL = List.of("TCP", "UDP", "SCTP");

  private Protocols() {}

  /** The {@code protocol} of a port after defaulting. */
  static void check(Struct port, Review review) {
    review.oneOf(port.path("protocol"), port.text("protocol"), ALL);
  }
}

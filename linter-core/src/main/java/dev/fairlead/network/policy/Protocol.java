package dev.fairlead.network.policy;

import java.util.Optional;

/** A protocol that policies can name; what they do to any other (ICMP) is not defined. */
public enum Protocol {
  TCP,
  UDP,
  SCTP;

  /** The protocol of that exact name: the API server knows no {@code tcp}. */
  public static Optional<Protocol> tryParse(String name) {
    return switch (name) {
      case "TCP" -> Optional.of(TCP);
      case "UDP" -> Optional.of(UDP);
      case "SCTP" -> Optional.of(SCTP);
      default -> Optional.empty();
    };
  }
}

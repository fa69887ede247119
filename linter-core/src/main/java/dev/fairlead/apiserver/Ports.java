package dev.fairlead.apiserver;

import dev.fairlead.source.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports that are given by number or by name. */
final class Ports {
  private Ports() {}

  /** What is wrong with one; one that is missing reads as number 0. */
  static List<String> numberOrName(@Nullable YamlScalar port) {
    if (port == null) {
      return Formats.portNumber(0);
    }
    Long number = port.integer();
    return number == null ? Formats.portName(port.text()) : Formats.portNumber(number);
  }
}

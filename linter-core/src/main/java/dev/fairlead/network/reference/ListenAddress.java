package dev.fairlead.network.reference;

import dev.fairlead.resource.Located;
import java.util.Optional;

/**
 * A loopback address that a program is told to listen on: nobody outside the pod reaches it.
 *
 * @param port empty where it is given elsewhere
 */
public record ListenAddress(Site site, Located<String> host, Optional<Located<Integer>> port) {}

package dev.fairlead.network.reference.text;

import java.util.Optional;

/**
 * The host that a command is told to talk to.
 *
 * @param scheme of the protocol that the command speaks, for its default port; may be empty text
 * @param hostWord the word that holds the host, and {@code host} the stretch of it
 * @param portWord the word that holds the port, and {@code port} the stretch of it; {@code port} is
 *     empty where none is given
 * @param openPort whether a port is given that cannot be read
 * @param certain whether the position leaves no doubt
 */
public record CommandTarget(
    String scheme,
    Word hostWord,
    Span host,
    Word portWord,
    Optional<Span> port,
    boolean openPort,
    boolean certain) {}

package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import java.util.Optional;

/**
 * A pair of a selector that pods do not carry.
 *
 * @param have the label that comes closest: of the same key, or with the same value
 */
public record LabelDifference(Labels.Label wanted, Optional<Labels.Label> have) {}

package dev.fairlead.finding;

import dev.fairlead.source.Place;

/**
 * A second place that a finding rests on: the other side of a contradiction, the closest match.
 *
 * @param message what this place shows, in lower case without full stop
 */
public record Evidence(String message, Place place) {}

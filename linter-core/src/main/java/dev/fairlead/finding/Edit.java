package dev.fairlead.finding;

import dev.fairlead.source.Place;

/**
 * One replacement of characters; everything else in the file stays as it is.
 *
 * @param place what is replaced; an empty stretch inserts
 * @param replacement the new characters
 */
public record Edit(Place place, String replacement) {}

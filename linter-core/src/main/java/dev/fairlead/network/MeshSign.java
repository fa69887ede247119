package dev.fairlead.network;

import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * What says that a Service is in a cluster with a service mesh that goes by the names of its ports.
 *
 * @param words what is shown there, in lower case
 * @param place empty where the profile of the cluster says so
 */
public record MeshSign(String words, Optional<Place> place) {}

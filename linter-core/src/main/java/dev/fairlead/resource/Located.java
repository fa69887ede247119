package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Objects;

/**
 * A value and where it stands. Of a value that Kubernetes fills in the place is the parent's.
 *
 * <p>Two are equal where the values are: the place says where to look, not what it is.
 */
public record Located<T>(T value, Place place) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Located<?> l && l.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package dev.fairlead.network.application;

import dev.fairlead.source.Place;

/** What a setting is in a container. */
public sealed interface Value {
  /**
   * One text.
   *
   * @param place where it stands: in the application's file or among the container's variables
   * @param own whether the application's file has it
   */
  record Known(String text, Place place, boolean own) implements Value {}

  /** Nobody sets it. */
  record Unset() implements Value {}

  /** The files cannot tell. */
  record Unknown(String because) implements Value {}
}

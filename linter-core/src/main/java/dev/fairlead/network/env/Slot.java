package dev.fairlead.network.env;

import dev.fairlead.source.Place;

/**
 * A variable while an environment is being put together.
 *
 * @param text the value, or, if it is not known, why
 * @param known whether the manifests tell the value
 */
record Slot(String text, boolean known, Variable.Source source, Place place) {
  Slot(String text, Variable.Source source, Place place) {
    this(text, true, source, place);
  }

  static Slot unknown(String because, Variable.Source source, Place place) {
    return new Slot(because, false, source, place);
  }
}

package dev.fairlead.apiserver;

/**
 * What stands in a stored object for values that the server makes up, as the recorded answers of a
 * real one have it.
 */
final class Markers {
  /** A cluster IP or node port. */
  static final String ALLOCATED = "<allocated>";

  /** The object's own uid. */
  static final String UID = "<uid>";

  /** The five characters that follow a {@code generateName}. */
  static final String RANDOM = "<random>";

  private Markers() {}

  /** The value with something of the right form in the place of a marker. */
  static String example(String value) {
    if (value.endsWith(RANDOM)) {
      return value.substring(0, value.length() - RANDOM.length()) + "xxxxx";
    }
    return value.equals(UID) ? "0b0a2bb8-5c1e-4b6c-9d0e-2f6a1c3d4e5f" : value;
  }
}

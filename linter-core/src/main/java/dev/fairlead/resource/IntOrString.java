package dev.fairlead.resource;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlScalar;
import java.util.OptionalInt;

/**
 * A port by number or by name ({@code apimachinery/pkg/util/intstr}): {@code 80} is a number,
 * {@code "80"} a name.
 *
 * @param number empty where it is a name
 * @param text the name, or the digits
 */
public record IntOrString(OptionalInt number, String text, Place place) {
  public static IntOrString of(int number, Place place) {
    return new IntOrString(OptionalInt.of(number), Integer.toString(number), place);
  }

  static IntOrString read(YamlScalar scalar) {
    Long value = scalar.integer();
    return value != null && value == value.intValue()
        ? of(value.intValue(), scalar.place())
        : new IntOrString(OptionalInt.empty(), scalar.text(), scalar.place());
  }

  public boolean isName() {
    return number.isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }
}

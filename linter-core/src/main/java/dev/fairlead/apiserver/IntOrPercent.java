package dev.fairlead.apiserver;

import dev.fairlead.source.YamlScalar;

/** Fields that hold a number of pods or a share of them, such as {@code maxSurge}. */
final class IntOrPercent {
  private IntOrPercent() {}

  /** Neither negative nor text that is no percentage: {@code ValidatePositiveIntOrPercent}. */
  static void notNegative(Struct struct, String field, Review review) {
    YamlScalar value = struct.scalar(field);
    if (value == null) {
      return;
    }
    if (value.isString()) {
      if (percent(value.text()) < 0) {
        review.invalid(
            struct.path(field), value.text(), "must be a number or a percentage such as `25%`");
      }
    } else {
      review.notNegative(struct, field);
    }
  }

  /** At most {@code 100%}: {@code IsNotMoreThan100Percent}. */
  static void atMost100(Struct struct, String field, Review review) {
    YamlScalar value = struct.scalar(field);
    if (value != null && value.isString() && percent(value.text()) > 100) {
      review.invalid(struct.path(field), value.text(), "must not be more than `100%`");
    }
  }

  /** The number, be it of pods or of hundredths; 0 where there is none. */
  static long amount(Struct struct, String field) {
    YamlScalar value = struct.scalar(field);
    if (value == null) {
      return 0;
    }
    return value.isString() ? Math.max(0, percent(value.text())) : struct.integer(field);
  }

  /** The number before the percent sign, -1 if it is no percentage. */
  private static long percent(String text) {
    int digits = text.length() - 1;
    if (!text.endsWith("%") || digits > 18 || !Formats.isNumber(text.substring(0, digits))) {
      return -1;
    }
    return Long.parseLong(text.substring(0, digits));
  }
}

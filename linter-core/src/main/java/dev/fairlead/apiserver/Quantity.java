package dev.fairlead.apiserver;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An amount of a resource: {@code 100m}, {@code 1.5Gi}, {@code 2e3} ({@code
 * apimachinery/pkg/api/resource/quantity.go}).
 *
 * @param value rounded up to whole billionths, as the server does
 */
record Quantity(BigDecimal value, Form form) {
  /** How it is written, which the server keeps. */
  enum Form {
    DECIMAL_SI,
    BINARY_SI,
    DECIMAL_EXPONENT
  }

  private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final String DECIMAL = "num kMGTPE";

  /** Empty where the text is no quantity. */
  static Optional<Quantity> tryParse(String text) {
    int end = 0;
    int digits = 0;
    boolean point = false;
    if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
      end++;
    }
    while (end < text.length()
        && ((text.charAt(end) >= '0' && text.charAt(end) <= '9')
            || (text.charAt(end) == '.' && !point))) {
      point |= text.charAt(end) == '.';
      digits += text.charAt(end) == '.' ? 0 : 1;
      end++;
    }
    if (digits == 0 || text.length() > 400) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(withoutPointAtEnd(text.substring(0, end)));
    return scaled(number, text.substring(end));
  }

  private static String withoutPointAtEnd(String number) {
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }

  private static Optional<Quantity> scaled(BigDecimal number, String suffix) {
    int binary = BINARY.indexOf(suffix);
    if (binary >= 0) {
      BigInteger factor = BigInteger.ONE.shiftLeft(10 * (binary + 1));
      return Optional.of(of(number.multiply(new BigDecimal(factor)), Form.BINARY_SI));
    }
    if (suffix.isEmpty()) {
      return Optional.of(of(number, Form.DECIMAL_SI));
    }
    int decimal = suffix.length() == 1 && !suffix.equals(" ") ? DECIMAL.indexOf(suffix) : -1;
    if (decimal >= 0) {
      return Optional.of(of(number.scaleByPowerOfTen(3 * (decimal - 3)), Form.DECIMAL_SI));
    }
    if (suffix.length() < 2 || suffix.length() > 5 || "eE".indexOf(suffix.charAt(0)) < 0) {
      return Optional.empty();
    }
    boolean signed = suffix.charAt(1) == '-' || suffix.charAt(1) == '+';
    if (!Formats.isNumber(suffix.substring(signed ? 2 : 1))) {
      return Optional.empty();
    }
    int exponent = Integer.parseInt(suffix.substring(1));
    return Optional.of(of(number.scaleByPowerOfTen(exponent), Form.DECIMAL_EXPONENT));
  }

  private static Quantity of(BigDecimal value, Form form) {
    return new Quantity(value.scale() > 9 ? value.setScale(9, RoundingMode.UP) : value, form);
  }

  /** As the server stores it: the largest unit that leaves a whole number. */
  String canonical() {
    if (value.signum() == 0) {
      return "0";
    }
    if (form == Form.BINARY_SI && value.abs().compareTo(BigDecimal.valueOf(1024)) >= 0) {
      return binary();
    }
    BigDecimal whole = value.stripTrailingZeros();
    int exponent = Math.floorDiv(-whole.scale(), 3) * 3;
    if (form != Form.DECIMAL_EXPONENT) {
      exponent = Math.min(exponent, 18);
    }
    String mantissa = whole.scaleByPowerOfTen(-exponent).toBigInteger().toString();
    if (form == Form.DECIMAL_EXPONENT) {
      return exponent == 0 ? mantissa : mantissa + "e" + exponent;
    }
    return exponent == 0 ? mantissa : mantissa + DECIMAL.charAt(exponent / 3 + 3);
  }

  private String binary() {
    if (value.stripTrailingZeros().scale() > 0) {
      return new Quantity(value, Form.DECIMAL_SI).canonical();
    }
    BigInteger number = value.toBigInteger();
    int unit = 0;
    while (unit < BINARY.size() && number.getLowestSetBit() >= 10) {
      number = number.shiftRight(10);
      unit++;
    }
    return unit == 0 ? number.toString() : number + BINARY.get(unit - 1);
  }

  boolean isNegative() {
    return value.signum() < 0;
  }

  boolean exceeds(Quantity other) {
    return value.compareTo(other.value) > 0;
  }
}

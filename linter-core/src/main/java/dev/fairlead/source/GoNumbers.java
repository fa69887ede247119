package dev.fairlead.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Go reads and prints them, where Java would do otherwise. */
final class GoNumbers {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger UNSIGNED_MAX =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private GoNumbers() {}

  /**
   * What {@code strconv.ParseInt(text, 0, 64)} or else {@code ParseUint} makes of a text: a sign,
   * {@code 0x}, {@code 0o}, {@code 0b} or a leading zero for octal. Null if neither takes it.
   */
  static @Nullable BigInteger parseInteger(String text) {
    int at = 0;
    boolean signed = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
    if (signed) {
      at = 1;
    }
    int radix = 10;
    if (at < text.length() && text.charAt(at) == '0') {
      radix = prefixRadix(text, at);
      if (radix == 0) {
        radix = 8;
        if (at + 1 == text.length()) {
          return BigInteger.ZERO;
        }
        at += 1;
      } else {
        at += 2;
      }
    }
    if (at == text.length()) {
      return null;
    }
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
        return null;
      }
    }
    BigInteger value = new BigInteger(text.substring(at), radix);
    if (signed && text.charAt(0) == '-') {
      value = value.negate();
    }
    boolean fits =
        value.compareTo(LONG_MIN) >= 0
            && (value.bitLength() < 64 || (!signed && value.compareTo(UNSIGNED_MAX) <= 0));
    return fits ? value : null;
  }

  private static int prefixRadix(String text, int at) {
    if (text.length() < at + 3) {
      return 0;
    }
    switch (text.charAt(at + 1)) {
      case 'x':
      case 'X':
        return 16;
      case 'o':
      case 'O':
        return 8;
      case 'b':
      case 'B':
        return 2;
      default:
        return 0;
    }
  }

  /** A number as Go's {@code encoding/json} prints a float64, which must be finite. */
  static String json(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value);
    return size < 1e-6 || size >= 1e21 ? exponent(shortest, 1) : shortest.toPlainString();
  }

  /** A number as a mapping key: {@code strconv.FormatFloat(value, 'g', -1, 32)}. */
  static String key(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    float narrow = (float) value;
    if (Float.isInfinite(narrow)) {
      return narrow > 0 ? ".inf" : "-.inf";
    }
    if (narrow == 0) {
      return 1 / narrow < 0 ? "-0" : "0";
    }
    BigDecimal shortest = shortest(narrow);
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < -4 || exponent >= 6 ? exponent(shortest, 2) : shortest.toPlainString();
  }

  /** The fewest digits that read back as the same double, without trailing zeros. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static BigDecimal shortest(float value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 9; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(9, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** {@code 1.5e+21}, {@code 1e-7}: the sign always, positive exponents of at least two digits. */
  private static String exponent(BigDecimal value, int leastDigits) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - value.scale() - 1;
    StringBuilder out = new StringBuilder();
    if (value.signum() < 0) {
      out.append('-');
    }
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10 && leastDigits > 1) {
      out.append('0');
    }
    return out.append(size).toString();
  }
}

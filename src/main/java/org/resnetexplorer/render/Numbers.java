package org.resnetexplorer.render;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Numbers as labels show them. Minus is the true sign, U+2212, as wide as the plus: such labels
 * belong into a font that has it, here the monospaced one. The decimal sign is a point; both
 * languages of the program write it so.
 */
public final class Numbers {
  private static final char MINUS = '\u2212';
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  /** From here on three digits would round a whole number. */
  private static final double WHOLE = 999.5;

  private static final double LARGEST_PLAIN = 1e9;
  private static final int THOUSAND = 1000;

  /** A float tells no more. */
  private static final int MORE_DECIMALS = 4;

  /** The 24 bits of a float32 tell so many digits, whatever its size. */
  private static final int FLOAT_DIGITS = 7;

  private Numbers() {}

  /**
   * Three significant digits, without zeros at the end: {@code 0.61}, {@code −1.25}, {@code
   * 0.000123}, {@code 1.2e−5}; from 1,000 on whole numbers, {@code 12,346}; {@code NaN}, {@code ∞}.
   */
  public static String compact(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    double magnitude = Math.abs(value);
    if (magnitude >= WHOLE && magnitude < LARGEST_PLAIN) {
      return signed(value < 0, grouped(Math.round(magnitude)));
    }
    return rounded(value, THREE_DIGITS);
  }

  /** As many significant digits as asked for, without zeros at the end: {@code −0.012346}. */
  public static String significant(double value, int digits) {
    return Double.isFinite(value)
        ? rounded(value, new MathContext(digits, RoundingMode.HALF_UP))
        : notFinite(value);
  }

  private static String rounded(double value, MathContext digits) {
    double magnitude = Math.abs(value);
    BigDecimal rounded = new BigDecimal(magnitude).round(digits).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && magnitude < LARGEST_PLAIN) {
      return signed(value < 0, rounded.toPlainString());
    }
    String power = signed(exponent < 0, Integer.toString(Math.abs(exponent)));
    String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
    return signed(value < 0, mantissa + "e" + power);
  }

  /**
   * A fixed number of decimals, for columns: {@code 0.1646}, {@code −0.30}, {@code 1,234.50}; never
   * {@code −0.00}.
   */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal magnitude = rounded.abs();
    String digits = magnitude.toPlainString();
    if (magnitude.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0) {
      String whole = grouped(magnitude.toBigInteger());
      digits = decimals > 0 ? whole + digits.substring(digits.indexOf('.')) : whole;
    }
    return signed(rounded.signum() < 0, digits);
  }

  /**
   * How many decimals a number that float32 computed tells: 5 of 14.5, 0 of 98,313,840.
   *
   * @param size its size, or that of the greatest it is compared with
   * @param most no more than so many
   */
  public static int decimalsOfFloat(double size, int most) {
    double magnitude = Math.abs(size);
    if (!Double.isFinite(size) || magnitude < 1) {
      return most;
    }
    int whole = (int) Math.floor(Math.log10(magnitude)) + 1;
    return Math.max(0, Math.min(most, FLOAT_DIGITS - whole));
  }

  /**
   * A number that float32 computed, with no digit that it doesn't tell: {@code 14.4713}, {@code
   * 1,234.568}, {@code 98,313,840}; from a thousand million on {@code 4.918327e12}.
   *
   * @param beside what it is a part of or compared with, which may be greater and so less exact
   * @param decimals at most
   */
  public static String told(double value, double beside, int decimals) {
    if (Double.isFinite(value) && Math.abs(value) >= LARGEST_PLAIN) {
      return significant(value, FLOAT_DIGITS);
    }
    double size = Double.isFinite(beside) ? Math.max(Math.abs(value), Math.abs(beside)) : value;
    return fixed(value, decimalsOfFloat(size, decimals));
  }

  /** Like {@link #told(double, double, int)}, of a number by itself. */
  public static String told(double value, int decimals) {
    return told(value, value, decimals);
  }

  /** Like {@link #told(double, double, int)}, with a plus before numbers above zero. */
  public static String signedTold(double value, double beside, int decimals) {
    return withPlus(value, told(value, beside, decimals));
  }

  /**
   * How many decimals to print parts and their sum with, so that the printed parts give the printed
   * sum: at least so many, or else fewer. Empty if none does, as may happen once in thousands.
   */
  public static OptionalInt decimalsThatAddUp(int least, double sum, double... parts) {
    IntStream more = IntStream.rangeClosed(least, least + MORE_DECIMALS);
    IntStream fewer = IntStream.range(1, least).map(below -> least - below);
    return IntStream.concat(more, fewer).filter(d -> addsUp(d, sum, parts)).findFirst();
  }

  private static boolean addsUp(int decimals, double sum, double... parts) {
    if (!Double.isFinite(sum)) {
      return true;
    }
    BigDecimal printed = BigDecimal.ZERO;
    for (double part : parts) {
      printed = printed.add(new BigDecimal(part).setScale(decimals, RoundingMode.HALF_UP));
    }
    return printed.compareTo(new BigDecimal(sum).setScale(decimals, RoundingMode.HALF_UP)) == 0;
  }

  /** Like {@link #fixed}, with a plus before numbers above zero: {@code +0.62}. */
  public static String signedFixed(double value, int decimals) {
    return withPlus(value, fixed(value, decimals));
  }

  private static String withPlus(double value, String text) {
    boolean plus = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9' || c == '∞');
    return plus ? "+" + text : text;
  }

  /** A whole number grouped as the locale does: {@code 11,689,512}. */
  public static String count(long value, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(value).replace('-', MINUS);
  }

  /**
   * A large count in millions or thousand millions, as multiply-adds are told: {@code 1.81 G},
   * {@code 373 M}; below a million in full, {@code 9,408}.
   *
   * @param macs 0 or more
   */
  public static String giga(long macs) {
    if (macs >= 999_500_000) {
      return fixed(macs / 1e9, 2) + " G";
    }
    return macs >= 1_000_000 ? Math.round(macs / 1e6) + " M" : grouped(macs);
  }

  /**
   * A count where room is small: {@code 128}, {@code 9.41 k}, {@code 83.4 M}, {@code 11.5 G}; never
   * more than seven signs.
   *
   * @param count 0 or more
   */
  public static String brief(long count) {
    if (count < THOUSAND) {
      return Long.toString(count);
    }
    String[] units = {" k", " M", " G", " T"};
    double value = count;
    int unit = -1;
    while (value >= WHOLE && unit < units.length - 1) {
      value /= THOUSAND;
      unit++;
    }
    return rounded(value, THREE_DIGITS) + units[unit];
  }

  /** A share from 0 to 1 as per cent with one decimal: {@code 47.6 %}. */
  public static String share(double share) {
    return fixed(share * 100, 1) + " %";
  }

  private static String grouped(long value) {
    return count(value, Locale.ENGLISH);
  }

  private static String grouped(BigInteger magnitude) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(magnitude);
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "NaN" : signed(value < 0, "∞");
  }

  private static String signed(boolean negative, String magnitude) {
    return negative ? MINUS + magnitude : magnitude;
  }
}

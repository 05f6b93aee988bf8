package org.resnetexplorer.diagram.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Large counts in one unit, with as many decimals as it takes for the printed parts to add up to
 * the printed total; in full where two decimals do not do and the digits are few enough to read.
 *
 * @param parts as printed
 * @param total as printed
 */
record Amounts(List<String> parts, String total) {
  private static final int MILLION_DIGITS = 6;
  private static final long MILLION = 1_000_000;
  private static final long READABLE_IN_FULL = 100 * MILLION;

  /** Parts that add up. */
  static Amounts of(List<Long> counts) {
    long total = total(counts);
    int decimals = fewestDecimals(total);
    if (total < READABLE_IN_FULL && !addsUp(counts, total, decimals)) {
      return inFull(counts);
    }
    while (!addsUp(counts, total, decimals)) {
      decimals++;
    }
    return of(counts, decimals);
  }

  /** Parts in few decimals, for where no total stands beside them. */
  static List<String> rounded(List<Long> counts) {
    return of(counts, fewestDecimals(total(counts))).parts();
  }

  private static Amounts of(List<Long> counts, int decimals) {
    long total = total(counts);
    if (total < MILLION) {
      return inFull(counts);
    }
    return new Amounts(
        counts.stream().map(count -> inMillions(count, decimals)).toList(),
        inMillions(total, decimals));
  }

  private static Amounts inFull(List<Long> counts) {
    return new Amounts(counts.stream().map(Amounts::whole).toList(), whole(total(counts)));
  }

  private static long total(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static int fewestDecimals(long total) {
    return total >= 1000 * MILLION ? 0 : 2;
  }

  /** At six decimals the counts are exact, so this is true there at the latest. */
  private static boolean addsUp(List<Long> counts, long total, int decimals) {
    BigDecimal sum =
        counts.stream()
            .map(count -> rounded(count, decimals))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(rounded(total, decimals)) == 0;
  }

  private static BigDecimal rounded(long count, int decimals) {
    return BigDecimal.valueOf(count, MILLION_DIGITS).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String inMillions(long count, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f M", rounded(count, decimals));
  }

  private static String whole(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}

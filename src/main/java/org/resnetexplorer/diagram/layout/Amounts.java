package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.render.Numbers;

/**
 * Large counts in one unit and at most four digits: {@code 0.118 G}, {@code 8.015 G}, {@code =
 * 11.51 G}. The printed parts add up to the printed total, which may be told in fewer decimals than
 * they.
 *
 * @param parts as printed; one that the unit would make nothing of has a smaller unit
 * @param total as printed
 */
record Amounts(List<String> parts, String total) {
  private static final int DIGITS = 4;

  /** Below that, counts have no unit: 9,408. */
  private static final long IN_FULL = 10_000;

  /** A thousand of them is the next. */
  private enum Unit {
    ONE(1, ""),
    THOUSAND(1e3, " k"),
    MILLION(1e6, " M"),
    GIGA(1e9, " G"),
    TERA(1e12, " T");

    private final double size;
    private final String sign;

    Unit(double size, String sign) {
      this.size = size;
      this.sign = sign;
    }

    static Unit of(long total) {
      Unit unit = ONE;
      for (Unit next : values()) {
        boolean reaches = next == THOUSAND ? total >= IN_FULL : total >= next.size;
        unit = reaches ? next : unit;
      }
      return unit;
    }

    String print(double count, int decimals) {
      return Numbers.fixed(count / size, decimals) + sign;
    }

    /** How many decimals leave a count no more than so many digits. */
    int decimals(long count, int digits) {
      if (this == ONE) {
        return 0;
      }
      int decimals = digits - 1;
      // Rounded up, 9.9996 has a digit more than it seems.
      while (decimals > 0 && rounded(count, decimals) >= Math.pow(10, digits - decimals)) {
        decimals--;
      }
      return decimals;
    }

    double rounded(double count, int decimals) {
      double scale = Math.pow(10, decimals);
      return Math.round(count / size * scale) / scale;
    }
  }

  /** Parts that add up. */
  static Amounts of(List<Long> counts) {
    long total = counts.stream().mapToLong(Long::longValue).sum();
    Unit unit = Unit.of(total);
    int decimals = unit.decimals(greatest(counts), DIGITS);
    double printed = counts.stream().mapToDouble(count -> unit.rounded(count, decimals)).sum();
    int told = Math.min(decimals, unit.decimals(total, DIGITS));
    while (told > 0 && !told(unit, total, printed * unit.size, told)) {
      told--;
    }
    return new Amounts(printed(counts, unit, decimals), unit.print(total, told));
  }

  private static boolean told(Unit unit, double total, double printed, int decimals) {
    return unit.print(total, decimals).equals(unit.print(Math.round(printed), decimals));
  }

  /** Parts in three digits, for where no total stands beside them. */
  static List<String> rounded(List<Long> counts) {
    Unit unit = Unit.of(counts.stream().mapToLong(Long::longValue).sum());
    return printed(counts, unit, unit.decimals(greatest(counts), DIGITS - 1));
  }

  private static long greatest(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static List<String> printed(List<Long> counts, Unit unit, int decimals) {
    return counts.stream()
        .map(
            count ->
                count > 0 && unit.rounded(count, decimals) == 0
                    ? Numbers.brief(count)
                    : unit.print(count, decimals))
        .toList();
  }
}

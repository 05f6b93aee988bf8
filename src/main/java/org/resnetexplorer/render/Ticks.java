package org.resnetexplorer.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The named values of an axis: no two of them read the same, and none reads empty. Where the usual
 * digits can't tell them apart they are written with more; what reads the same even then is one
 * value, and named once.
 *
 * @param all in the order they were given in
 */
public record Ticks(List<Tick> all) {
  private static final int SHARE_DIGITS = 2;
  private static final int PLAIN_DIGITS = 3;

  /** So many tell any two float32 apart. */
  private static final int MOST_DIGITS = 9;

  private static final int PLAIN_EXPONENT = 3;
  private static final double PERCENT = 100;
  private static final double[] ROUND_STEPS = {1, 2, 5};

  /**
   * One of them.
   *
   * @param value in the unit of the axis
   * @param label that says it
   */
  public record Tick(double value, String label) {}

  /** How a value is written with so many digits. */
  private interface Writing {
    String write(double value, int digits);
  }

  /**
   * @throws IllegalArgumentException if two of them read the same, or one reads empty
   */
  public Ticks {
    all = List.copyOf(all);
    Set<String> labels = new HashSet<>();
    for (Tick tick : all) {
      if (tick.label().isBlank() || !labels.add(tick.label())) {
        throw new IllegalArgumentException("Ticks that can't be told apart: " + all);
      }
    }
  }

  /** Values as {@link Numbers#compact} writes them; those that are not finite are left out. */
  public static Ticks of(double... values) {
    return apart(
        values,
        PLAIN_DIGITS,
        (value, digits) ->
            digits == PLAIN_DIGITS ? Numbers.compact(value) : Numbers.significant(value, digits));
  }

  /**
   * Shares as per cent: {@code 0 %}, {@code 0.43 %}, {@code 98 %}.
   *
   * @param shares from 0 to 1; those that are not finite are left out
   */
  public static Ticks ofShares(double... shares) {
    return apart(
        shares,
        SHARE_DIGITS,
        (share, digits) -> Numbers.significant(share * PERCENT, digits) + " %");
  }

  /**
   * Powers of ten at equal steps from the bottom up: {@code 0.001}, {@code 1}, {@code 1,000},
   * {@code 1e6}. Their values are the powers, not the exponents.
   *
   * @param low the lowest exponent
   * @param high the greatest, which a step may pass over
   * @param most how many there is room for
   */
  public static Ticks ofPowers(int low, int high, int most) {
    int step = Math.max(1, (int) Math.ceil((high - low) / (double) Math.max(1, most - 1)));
    return new Ticks(
        IntStream.iterate(low, exponent -> exponent <= high, exponent -> exponent + step)
            .mapToObj(exponent -> new Tick(Math.pow(10, exponent), power(exponent)))
            .toList());
  }

  /**
   * From one end to the other at equal steps, as many as read differently.
   *
   * @param steps between them at most, 1 or more
   * @param writing what a value reads
   */
  public static Ticks even(double low, double high, int steps, DoubleFunction<String> writing) {
    for (int count = steps; count > 0; count--) {
      double[] values = new double[count + 1];
      for (int i = 0; i <= count; i++) {
        values[i] = low + i * (high - low) / count;
      }
      List<Tick> told = distinct(values, 0, (value, digits) -> writing.apply(value));
      if (told.size() == count + 1) {
        return new Ticks(told);
      }
    }
    return new Ticks(List.of(new Tick(low, writing.apply(low))));
  }

  /**
   * Round values between two ends: whole multiples of 1, 2 or 5 times a power of ten, of the finest
   * such step that has no more of them than asked for.
   *
   * @param most how many there is room for, 1 or more
   */
  public static Ticks round(double low, double high, int most) {
    if (!Double.isFinite(high - low) || high <= low) {
      return of(low);
    }
    double power = Math.pow(10, Math.floor(Math.log10((high - low) / (most + 1))));
    for (int i = 0; ; i++) {
      double step = power * ROUND_STEPS[i % ROUND_STEPS.length];
      double first = Math.ceil(low / step);
      double last = Math.floor(high / step);
      if (last - first + 1 <= most) {
        return of(
            DoubleStream.iterate(first, at -> at <= last, at -> at + 1)
                .map(at -> at * step)
                .toArray());
      }
      power = i % ROUND_STEPS.length == ROUND_STEPS.length - 1 ? power * 10 : power;
    }
  }

  private static String power(int exponent) {
    return Math.abs(exponent) <= PLAIN_EXPONENT
        ? Numbers.compact(Math.pow(10, exponent))
        : "1e" + Numbers.fixed(exponent, 0);
  }

  private static Ticks apart(double[] values, int least, Writing writing) {
    List<Tick> ticks = List.of();
    for (int digits = least; digits <= MOST_DIGITS; digits++) {
      List<Tick> told = distinct(values, digits, writing);
      if (told.size() > ticks.size()) {
        ticks = told;
      }
    }
    return new Ticks(ticks);
  }

  private static List<Tick> distinct(double[] values, int digits, Writing writing) {
    List<Tick> told = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (double value : values) {
      String label = writing.write(value, digits);
      if (Double.isFinite(value) && labels.add(label)) {
        told.add(new Tick(value, label));
      }
    }
    return told;
  }

  /** What they read, in their order. */
  public List<String> labels() {
    return all.stream().map(Tick::label).toList();
  }
}

package org.resnetexplorer.explain.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terms of a cell by what they add, largest first: a convolution's by input channel, all others
 * one by one, a maximum's by their values.
 *
 * @param shares all of them, by magnitude; equal ones in the order of the terms
 */
public record Ranking(List<Share> shares) {
  public Ranking {
    shares = List.copyOf(shares);
  }

  /**
   * What some terms add.
   *
   * @param channel of the input that they are of
   * @param terms a channel's whole patch, row by row, or one term
   * @param sum of their products
   */
  public record Share(int channel, List<Term> terms, double sum) {
    public Share {
      terms = List.copyOf(terms);
    }

    private static Share of(List<Term> terms) {
      double sum = terms.stream().mapToDouble(Term::product).reduce(0, Double::sum);
      return new Share(terms.get(0).from().channel(), terms, sum);
    }
  }

  public static Ranking of(Provenance of) {
    List<Share> shares = new ArrayList<>();
    if (of.formula() instanceof Formula.Convolution) {
      Map<Integer, List<Term>> patches = new LinkedHashMap<>();
      for (Term term : of.terms()) {
        patches.computeIfAbsent(term.from().channel(), c -> new ArrayList<>()).add(term);
      }
      patches.values().forEach(patch -> shares.add(Share.of(patch)));
    } else {
      of.terms().forEach(term -> shares.add(Share.of(List.of(term))));
    }
    shares.sort(
        of.formula() instanceof Formula.Largest
            ? Comparator.comparingDouble((Share share) -> -share.terms().get(0).value())
            : Comparator.comparingDouble((Share share) -> -Math.abs(share.sum())));
    return new Ranking(shares);
  }

  /** What all after the first few add: with those, the whole sum. */
  public double others(int shown) {
    return shares.stream().skip(shown).mapToDouble(Share::sum).reduce(0, Double::sum);
  }

  /** How many add something above 0. */
  public int rising() {
    return (int) shares.stream().filter(share -> share.sum() > 0).count();
  }

  /** How many add something below 0. */
  public int falling() {
    return (int) shares.stream().filter(share -> share.sum() < 0).count();
  }

  /** How many add nothing. */
  public int silent() {
    return (int) shares.stream().filter(share -> share.sum() == 0).count();
  }

  /** The place of a channel's share among all; -1 if it has none. */
  public int indexOf(int channel) {
    return IntStream.range(0, shares.size())
        .filter(i -> shares.get(i).channel() == channel)
        .findFirst()
        .orElse(-1);
  }
}

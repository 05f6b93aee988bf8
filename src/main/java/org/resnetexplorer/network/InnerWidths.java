package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How wide blocks are inside after filters were pruned ("Pruning Filters for Efficient ConvNets",
 * Li et al. 2017): only between the convolutions of one block, so that every sum still fits. Either
 * a share of all that there was, or the numbers of each block.
 *
 * @param percent of the channels that are kept everywhere; 100 where all are, or numbers are given
 * @param stages the widths of each block of each stage; empty where a share is kept
 */
public record InnerWidths(int percent, List<List<Inside>> stages) {
  /** Nothing is pruned. */
  public static final InnerWidths FULL = new InnerWidths(100, List.of());

  private static final int ALL = 100;
  private static final Pattern SHARE = Pattern.compile("(100|[1-9][0-9]?)%");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "[1-9][0-9]{0,4}(x[1-9][0-9]{0,4})?([.-][1-9][0-9]{0,4}(x[1-9][0-9]{0,4})?)*");

  public InnerWidths {
    stages = stages.stream().map(List::copyOf).toList();
    if (percent < 1 || percent > ALL || percent < ALL && !stages.isEmpty()) {
      throw new SpecException(SpecException.Reason.TEXT, "inner widths of " + percent + "%");
    }
  }

  /**
   * The width of one block inside.
   *
   * @param first channels after its first convolution
   * @param last channels that its last convolution reads; in a Basic Block the same
   */
  public record Inside(int first, int last) {
    private String word() {
      return first == last ? String.valueOf(first) : first + "x" + last;
    }

    private static Inside of(String word) {
      String[] numbers = word.split("x");
      return new Inside(
          Integer.parseInt(numbers[0]), Integer.parseInt(numbers[numbers.length - 1]));
    }
  }

  /** The same share of every block. */
  public static InnerWidths share(int percent) {
    return new InnerWidths(percent, List.of());
  }

  /** The numbers of each block. */
  public static InnerWidths of(List<List<Inside>> stages) {
    return new InnerWidths(ALL, stages);
  }

  /** Whether anything is pruned. */
  public boolean isThere() {
    return percent < ALL || !stages.isEmpty();
  }

  /** Whether each block has numbers of its own. */
  public boolean isByBlock() {
    return !stages.isEmpty();
  }

  /** Whether there is a width for each of so many blocks, and groups divide it. */
  boolean fits(BlockKind block, List<Integer> depths, int groups) {
    if (stages.isEmpty()) {
      return true;
    }
    return stages.stream().map(List::size).toList().equals(depths)
        && stages.stream()
            .flatMap(List::stream)
            .allMatch(
                inside ->
                    inside.first >= 1
                        && inside.first % groups == 0
                        && inside.last >= 1
                        && inside.last % groups == 0
                        && (block.hasInnerWidth() || inside.first == inside.last));
  }

  /**
   * The width of one block.
   *
   * @param stage from 0
   * @param full its width before anything was pruned
   * @param groups that have to divide it
   */
  public Inside of(int stage, int position, int full, int groups) {
    if (!stages.isEmpty()) {
      return stages.get(stage).get(position);
    }
    int kept =
        percent == ALL ? full : Math.max(1, (int) ((long) full * percent / ALL / groups)) * groups;
    return new Inside(kept, kept);
  }

  /**
   * {@code 50%}, or the numbers: {@code 64.44-128.89.89.128-256-512x480}. Points stand between
   * blocks and lines between stages; the last number of a stage counts for all its blocks that
   * follow. Two numbers are what the first convolution gives and what the last one reads.
   */
  public String word() {
    return stages.isEmpty()
        ? percent + "%"
        : stages.stream().map(InnerWidths::word).collect(Collectors.joining("-"));
  }

  private static String word(List<Inside> stage) {
    int several = stage.size();
    while (several > 1 && stage.get(several - 1).equals(stage.get(several - 2))) {
      several--;
    }
    return stage.subList(0, several).stream().map(Inside::word).collect(Collectors.joining("."));
  }

  /**
   * Reads such a word.
   *
   * @throws SpecException if it is none, or has numbers for other stages and blocks than these
   */
  static InnerWidths parse(String word, List<Integer> depths) {
    if (SHARE.matcher(word).matches()) {
      return share(Integer.parseInt(word.substring(0, word.length() - 1)));
    }
    List<String> stages = List.of(word.split("-"));
    if (!NUMBERS.matcher(word).matches() || stages.size() != depths.size()) {
      throw SpecText.unreadable(word);
    }
    List<List<Inside>> all = new ArrayList<>();
    for (int stage = 0; stage < depths.size(); stage++) {
      List<Inside> numbers = new ArrayList<>();
      for (String number : stages.get(stage).split("\\.")) {
        numbers.add(Inside.of(number));
      }
      if (numbers.size() > depths.get(stage)) {
        throw SpecText.unreadable(word);
      }
      while (numbers.size() < depths.get(stage)) {
        numbers.add(numbers.get(numbers.size() - 1));
      }
      all.add(numbers);
    }
    return of(all);
  }
}

package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.weights.TensorInfo;

/**
 * How wide each block is inside, read off its own tensors: what stands between its convolutions
 * counts where they and their norms agree, so that one tensor of a wrong size prunes nothing.
 */
final class InsideNumbers {
  private static final long MOST_CHANNELS = 1 << 16;

  /** Widths per group that networks are made with; the narrowest into which all blocks fit. */
  private static final List<Integer> USUAL = List.of(64, 128, 256, 512, 1024, 2048, 4096);

  private static final List<Integer> USUAL_OF_GROUPS = List.of(4, 8, 16, 32, 48, 64, 128, 256, 512);
  private static final int ALL = 100;

  private final Map<String, TensorInfo> weights;
  private final BlockKind block;
  private final int groups;
  private final List<List<InnerWidths.Inside>> stages;

  private InsideNumbers(
      Map<String, TensorInfo> weights,
      BlockKind block,
      int groups,
      List<List<InnerWidths.Inside>> stages) {
    this.weights = weights;
    this.block = block;
    this.groups = groups;
    this.stages = stages;
  }

  /** Empty where the tensors of some block do not agree. */
  static Optional<InsideNumbers> of(
      Map<String, TensorInfo> weights, BlockKind block, List<Integer> depths) {
    Optional<List<Long>> first = shape(weights, "layer1.0.conv1.weight");
    Optional<List<Long>> second = shape(weights, "layer1.0.conv2.weight");
    boolean grouped =
        first.isPresent() && second.isPresent() && first.get().get(0) % second.get().get(1) == 0;
    if (!grouped) {
      return Optional.empty();
    }
    int groups = Math.toIntExact(first.get().get(0) / second.get().get(1));
    InsideNumbers empty = new InsideNumbers(weights, block, groups, List.of());
    List<List<InnerWidths.Inside>> stages = new ArrayList<>();
    for (int stage = 1; stage <= depths.size(); stage++) {
      String path = "layer" + stage + ".";
      List<InnerWidths.Inside> read =
          IntStream.range(0, depths.get(stage - 1))
              .mapToObj(position -> empty.inside(path + position + "."))
              .flatMap(Optional::stream)
              .toList();
      if (read.size() < depths.get(stage - 1)) {
        return Optional.empty();
      }
      stages.add(read);
    }
    return Optional.of(new InsideNumbers(weights, block, groups, stages));
  }

  private Optional<InnerWidths.Inside> inside(String path) {
    Optional<List<Long>> first = shape(weights, path + "conv1.weight");
    Optional<List<Long>> second = shape(weights, path + "conv2.weight");
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    long one = first.get().get(0);
    long last = block.hasInnerWidth() ? second.get().get(0) : one;
    boolean agree =
        second.get().get(1) * groups == one
            && last % groups == 0
            && isNormed(path + "bn1.weight", one)
            && (!block.hasInnerWidth() || isRead(path, last));
    return agree ? Optional.of(new InnerWidths.Inside((int) one, (int) last)) : Optional.empty();
  }

  /** Whether the norm and the last convolution of a Bottleneck take as many channels. */
  private boolean isRead(String path, long channels) {
    return isNormed(path + "bn2.weight", channels)
        && shape(weights, path + "conv3.weight").filter(s -> s.get(1) == channels).isPresent();
  }

  private boolean isNormed(String name, long channels) {
    TensorInfo norm = weights.get(name);
    return norm != null && norm.shape().equals(List.of(channels));
  }

  private static Optional<List<Long>> shape(Map<String, TensorInfo> weights, String name) {
    TensorInfo found = weights.get(name);
    return Optional.ofNullable(found)
        .map(TensorInfo::shape)
        .filter(s -> s.size() == 4 && s.stream().allMatch(n -> n > 0 && n <= MOST_CHANNELS));
  }

  int groups() {
    return groups;
  }

  /**
   * The width per group of the network that these blocks were pruned from, as far as they tell.
   *
   * @param stemChannels the planes of the first stage
   */
  int width(int stemChannels) {
    if (!block.hasInnerWidth()) {
      return USUAL.get(0);
    }
    List<Integer> usual = groups == 1 ? USUAL : USUAL_OF_GROUPS;
    return usual.stream()
        .filter(width -> holdsAll(stemChannels, width))
        .findFirst()
        .orElse(usual.get(usual.size() - 1));
  }

  private boolean holdsAll(int stemChannels, int width) {
    return IntStream.range(0, stages.size())
        .allMatch(
            stage ->
                stages.get(stage).stream()
                    .allMatch(
                        inside ->
                            Math.max(inside.first(), inside.last())
                                <= full(stemChannels, width, stage)));
  }

  private long full(int stemChannels, int width, int stage) {
    return ((long) stemChannels << stage) * width / USUAL.get(0) * groups;
  }

  /** Whether no block is narrower or wider than a network of that width has them. */
  boolean areFull(int stemChannels, int width) {
    return isShare(InnerWidths.FULL, stemChannels, width);
  }

  /** The same share of all blocks if it is one, else the numbers of each. */
  InnerWidths widths(int stemChannels, int width) {
    for (int percent = ALL; percent > 0; percent--) {
      InnerWidths share = InnerWidths.share(percent);
      if (isShare(share, stemChannels, width)) {
        return share;
      }
    }
    return InnerWidths.of(stages);
  }

  private boolean isShare(InnerWidths share, int stemChannels, int width) {
    return IntStream.range(0, stages.size())
        .allMatch(
            stage -> {
              InnerWidths.Inside each =
                  share.of(stage, 0, Math.toIntExact(full(stemChannels, width, stage)), groups);
              return stages.get(stage).stream().allMatch(each::equals);
            });
  }
}

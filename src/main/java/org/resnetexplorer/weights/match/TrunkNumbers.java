package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * The numbers of a trunk, read off names and a few shapes. Whether the rest fits them is for {@link
 * TableComparison} to say.
 */
final class TrunkNumbers {
  private static final String MIDDLE = "layer1.0.conv2.weight";
  private static final String GATE = "layer1.0.se.fc1.weight";

  /** What timm rounds to. */
  private static final int ROUNDED = Squeeze.TIMM.multiple();

  private final TrunkTensors tensors;
  private final StemNumbers stem;
  private final List<Integer> depths;
  private final BlockKind block;
  private final boolean preActivated;
  private final FoundShortcuts shortcuts;
  private int groups = 1;
  private int width = 64;
  private InnerWidths inner = InnerWidths.FULL;

  /**
   * Reads the numbers.
   *
   * @param weights of the trunk by the network's names
   * @throws WeightsException naming the first thing that is of no ResNet that can be shown
   */
  TrunkNumbers(NamedNet net, Map<String, TensorInfo> weights) throws WeightsException {
    tensors = new TrunkTensors(net, weights);
    stem = StemNumbers.of(tensors);
    depths = StageDepths.of(tensors);
    block = block(tensors);
    preActivated = net.spelling() == Spelling.TIMM_V2 || normalisesFirst(weights);
    shortcuts = new FoundShortcuts(tensors, stem, block, preActivated);
    Optional<InsideNumbers> inside =
        preActivated ? Optional.empty() : InsideNumbers.of(weights, block, depths);
    if (!isUniform(inside)) {
      groups = inside.orElseThrow().groups();
      width = inside.orElseThrow().width(stemChannels());
      inner = inside.orElseThrow().widths(stemChannels(), width);
    }
  }

  /** Takes groups and width from the first block, unless others tell that blocks were pruned. */
  private boolean isUniform(Optional<InsideNumbers> inside) throws WeightsException {
    if (!block.hasInnerWidth()) {
      return inside.isEmpty() || inside.get().areFull(stemChannels(), width);
    }
    List<Long> middle = tensors.convolution(MIDDLE);
    long divisor = (long) stemChannels() * Math.max(1, middle.get(0) / middle.get(1));
    boolean whole = middle.get(0) % middle.get(1) == 0 && middle.get(0) * 64 % divisor == 0;
    if (!whole && inside.isPresent()) {
      return false;
    }
    groups = exactly(middle.get(0), middle.get(1), middle);
    width = exactly(middle.get(0) * 64, (long) stemChannels() * groups, middle);
    return inside.isEmpty() || inside.get().areFull(stemChannels(), width);
  }

  private static int exactly(long number, long divisor, List<Long> middle) throws WeightsException {
    if (number % divisor != 0) {
      throw TrunkTensors.refuse(Phrase.of("match.groups", MIDDLE, middle.toString()));
    }
    return Math.toIntExact(number / divisor);
  }

  /** The largest block whose last convolution is in the file; what else it lacks is refused. */
  private static BlockKind block(TrunkTensors tensors) {
    return Arrays.stream(BlockKind.values())
        .filter(kind -> tensors.has("layer1.0.conv" + kind.convolutions() + ".weight"))
        .max(Comparator.comparingInt(BlockKind::convolutions))
        .orElse(BlockKind.BASIC);
  }

  /** A norm before its convolution has as many features as that has inputs. */
  private static boolean normalisesFirst(Map<String, TensorInfo> weights) {
    for (Map.Entry<String, TensorInfo> entry : weights.entrySet()) {
      String name = entry.getKey();
      List<Long> shape = entry.getValue().shape();
      TensorInfo norm = weights.get(name.replace(".conv", ".bn"));
      boolean comparable = name.contains(".conv") && shape.size() == 4 && norm != null;
      if (comparable
          && !shape.get(0).equals(shape.get(1))
          && norm.shape().equals(shape.subList(1, 2))) {
        return true;
      }
    }
    return false;
  }

  /** How wide blocks are inside where that is not the same for all. */
  InnerWidths inner() {
    return inner;
  }

  BlockKind block() {
    return block;
  }

  List<Integer> depths() {
    return depths;
  }

  int stemChannels() {
    return stem.channels();
  }

  /** What stands before the first block, which pools or not; Cadene's does as Caffe's. */
  Stem stem(boolean pool) {
    return stem.with(pool, pool && tensors.net().spelling() == Spelling.CADENE);
  }

  /** Whether its stem keeps the resolution of small pictures. */
  boolean isSmall() {
    return stem.isSmall();
  }

  int groups() {
    return groups;
  }

  int width() {
    return width;
  }

  /** Channels of the last block, which the head takes. */
  int channels() {
    return stemChannels() * block.expansion() << depths.size() - 1;
  }

  ShortcutKind shortcut() {
    return shortcuts.kind();
  }

  /** Paths of the projections in which the convolution is first though others pool first. */
  Set<String> unpooled() {
    return shortcuts.unpooled();
  }

  /** Whether norm and ReLU come before each convolution. */
  boolean isPreActivated() {
    return preActivated;
  }

  /** How far gates squeeze: the paper's way where that fits, or timm's rounding. */
  Squeeze squeeze() throws WeightsException {
    if (!tensors.has(GATE)) {
      return Squeeze.NONE;
    }
    List<List<Long>> stages = new ArrayList<>();
    for (int stage = 1; stage <= depths.size(); stage++) {
      stages.add(tensors.convolution("layer" + stage + ".0.se.fc1.weight"));
    }
    List<Long> last = stages.get(stages.size() - 1);
    int reduction = Math.toIntExact(Math.max(1, last.get(1) / last.get(0)));
    for (int multiple : List.of(1, ROUNDED)) {
      Squeeze squeeze = squeeze(reduction, multiple);
      if (stages.stream().allMatch(s -> squeeze.channels(Math.toIntExact(s.get(1))) == s.get(0))) {
        return squeeze;
      }
    }
    throw TrunkTensors.refuse(
        Phrase.of("match.squeeze", tensors.inFile(GATE), stages.get(0).toString()));
  }

  private static Squeeze squeeze(int reduction, int multiple) throws WeightsException {
    if (reduction > Squeeze.MOST) {
      throw TrunkTensors.refuse(Phrase.of("match.squeeze", GATE, String.valueOf(reduction)));
    }
    return new Squeeze(reduction, multiple);
  }

  /** Whether convolutions have biases; if only some have, the comparison tells. */
  boolean hasBiases() {
    return tensors.has("layer1.0.conv1.bias");
  }

  /** Whether batch norms have no statistics at all, but only scale and shift. */
  boolean lacksStatistics() {
    return tensors.names().stream().noneMatch(name -> name.contains(".running_"));
  }
}

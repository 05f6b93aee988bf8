package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * The numbers of a trunk, read off names and a few shapes. Whether the rest fits them is for {@link
 * TableComparison} to say.
 */
final class TrunkNumbers {

  private static final String STEM = "conv1.weight";

  /** The convolutions of a deep stem: norm and ReLU stand between them. */
  private static final List<String> DEEP_STEM =
      List.of("conv1.0.weight", "conv1.3.weight", "conv1.6.weight");

  private static final String MIDDLE = "layer1.0.conv2.weight";
  private static final String GATE = "layer1.0.se.fc1.weight";

  /** What timm rounds to. */
  private static final int ROUNDED = Squeeze.TIMM.multiple();

  private static final String PROJECTION = ".downsample.0.weight";
  private static final String PROJECTION_NORM = ".downsample.1.weight";
  private static final String FIRST_WEIGHT = ".0.weight";
  private static final String POOLED_PROJECTION = ".downsample.1.weight";
  private static final Pattern BLOCK =
      Pattern.compile("layer([0-9]+)\\.(0|[1-9][0-9]{0,5})\\..*", Pattern.DOTALL);

  /** Far above any real network, low enough that no product of sizes overflows an int. */
  private static final int MOST_CHANNELS = 1 << 16;

  private static final int LEAST_STAGES = 3;

  /** More than any camera has; a picture of them takes memory for each. */
  private static final int MOST_INPUT_CHANNELS = 1024;

  private static final int MOST_STAGES = 4;
  private static final long LARGE_KERNEL = 7;
  private static final long SMALL_KERNEL = 3;

  private final NamedNet net;
  private final Map<String, TensorInfo> weights;

  /** Sizes of the stem's convolutions: one, or three. */
  private final List<List<Long>> stem;

  private final List<Integer> depths;
  private final BlockKind block;
  private final boolean preActivated;
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
    this.net = net;
    this.weights = weights;
    stem = stem();
    depths = countBlocks();
    block = block(weights);
    preActivated = net.spelling() == Spelling.TIMM_V2 || normalisesFirst(weights);
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
    List<Long> middle = convolution(MIDDLE);
    long divisor = (long) stemChannels() * Math.max(1, middle.get(0) / middle.get(1));
    boolean whole = middle.get(0) % middle.get(1) == 0 && middle.get(0) * 64 % divisor == 0;
    if (!whole && inside.isPresent()) {
      return false;
    }
    groups = exactly(middle.get(0), middle.get(1), middle);
    width = exactly(middle.get(0) * 64, (long) stemChannels() * groups, middle);
    return inside.isEmpty() || inside.get().areFull(stemChannels(), width);
  }

  /** How wide blocks are inside where that is not the same for all. */
  InnerWidths inner() {
    return inner;
  }

  BlockKind block() {
    return block;
  }

  /** The largest block whose last convolution is in the file; what else it lacks is refused. */
  private static BlockKind block(Map<String, TensorInfo> weights) {
    return Arrays.stream(BlockKind.values())
        .filter(kind -> weights.containsKey("layer1.0.conv" + kind.convolutions() + ".weight"))
        .max(Comparator.comparingInt(BlockKind::convolutions))
        .orElse(BlockKind.BASIC);
  }

  List<Integer> depths() {
    return depths;
  }

  int stemChannels() {
    return Math.toIntExact(stem.get(stem.size() - 1).get(0));
  }

  /** What stands before the first block, which pools or not. */
  Stem stem(boolean pool) {
    List<Integer> inner =
        stem.subList(0, stem.size() - 1).stream().map(one -> Math.toIntExact(one.get(0))).toList();
    List<Long> first = stem.get(0);
    boolean ceiled = pool && net.spelling() == Spelling.CADENE;
    return new Stem(
        Math.toIntExact(first.get(1)), Math.toIntExact(first.get(2)), pool, inner, ceiled);
  }

  /** Whether it keeps the resolution of small pictures. */
  boolean isSmall() {
    return stem(false).isSmall();
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

  /**
   * Small-image networks may pad where no projection is in the file. One in a block that keeps its
   * shape is there in all blocks.
   */
  ShortcutKind shortcut() {
    if (weights.entrySet().stream().anyMatch(TrunkNumbers::isPooledProjection)) {
      return ShortcutKind.POOLED;
    }
    if (isTimmsPooled()) {
      return ShortcutKind.POOLED;
    }
    boolean projects = weights.keySet().stream().anyMatch(name -> name.endsWith(PROJECTION));
    boolean pads = isSmall() && block.canPad() && !projects && stemChannels() % 2 == 0;
    if (pads || !projects) {
      return pads ? ShortcutKind.PADDED : ShortcutKind.PROJECTION;
    }
    boolean bare = weights.keySet().stream().noneMatch(name -> name.endsWith(PROJECTION_NORM));
    if (bare && !preActivated) {
      return ShortcutKind.BARE;
    }
    return weights.keySet().stream().anyMatch(this::isNeedless)
        ? ShortcutKind.EVERYWHERE
        : ShortcutKind.PROJECTION;
  }

  /**
   * timm's projections with and without a pool before them have the same names in v2; there those
   * pool that have a stem of three convolutions.
   */
  boolean isTimmsPooled() {
    return net.spelling() == Spelling.TIMM_V2 && stem.size() > 1;
  }

  /** Whether norm and ReLU come before each convolution. */
  boolean isPreActivated() {
    return preActivated;
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

  private boolean isNeedless(String name) {
    Matcher matcher = BLOCK.matcher(name);
    if (!name.endsWith(PROJECTION) || !matcher.matches()) {
      return false;
    }
    boolean first = matcher.group(2).equals("0");
    return !first || matcher.group(1).equals("1") && block.expansion() == 1;
  }

  /** Pooling has no weights, but it moves the convolution after it to another place. */
  private static boolean isPooledProjection(Map.Entry<String, TensorInfo> entry) {
    return entry.getKey().endsWith(POOLED_PROJECTION) && entry.getValue().shape().size() == 4;
  }

  /**
   * Paths of the projections in which the convolution is first though others pool first: those that
   * keep the resolution.
   */
  Set<String> unpooled() {
    Set<String> paths = new TreeSet<>();
    if (shortcut() == ShortcutKind.POOLED) {
      for (String name : weights.keySet()) {
        if (name.endsWith(PROJECTION)) {
          paths.add(name.substring(0, name.length() - FIRST_WEIGHT.length()));
        }
      }
    }
    return paths;
  }

  /** How far gates squeeze: the paper's way where that fits, or timm's rounding. */
  Squeeze squeeze() throws WeightsException {
    if (!weights.containsKey(GATE)) {
      return Squeeze.NONE;
    }
    List<List<Long>> stages = new ArrayList<>();
    for (int stage = 1; stage <= depths.size(); stage++) {
      stages.add(convolution("layer" + stage + ".0.se.fc1.weight"));
    }
    List<Long> last = stages.get(stages.size() - 1);
    int reduction = Math.toIntExact(Math.max(1, last.get(1) / last.get(0)));
    for (int multiple : List.of(1, ROUNDED)) {
      Squeeze squeeze = squeeze(reduction, multiple);
      if (stages.stream().allMatch(s -> squeeze.channels(Math.toIntExact(s.get(1))) == s.get(0))) {
        return squeeze;
      }
    }
    throw refuse(Phrase.of("match.squeeze", weights.get(GATE).name(), stages.get(0).toString()));
  }

  private static Squeeze squeeze(int reduction, int multiple) throws WeightsException {
    if (reduction > Squeeze.MOST) {
      throw refuse(Phrase.of("match.squeeze", GATE, String.valueOf(reduction)));
    }
    return new Squeeze(reduction, multiple);
  }

  /** Whether convolutions have biases; if only some have, the comparison tells. */
  boolean hasBiases() {
    return weights.containsKey("layer1.0.conv1.bias");
  }

  /** Whether batch norms have no statistics at all, but only scale and shift. */
  boolean lacksStatistics() {
    return weights.keySet().stream().noneMatch(name -> name.contains(".running_"));
  }

  private List<List<Long>> stem() throws WeightsException {
    if (!weights.containsKey(STEM) && !weights.containsKey(DEEP_STEM.get(1))) {
      throw refuse(Phrase.of("match.no-conv1"));
    }
    List<List<Long>> shapes = new ArrayList<>();
    if (weights.containsKey(STEM)) {
      shapes.add(ofStem(STEM, List.of(LARGE_KERNEL, SMALL_KERNEL)));
    } else {
      for (String name : DEEP_STEM) {
        shapes.add(ofStem(name, List.of(SMALL_KERNEL)));
      }
    }
    if (shapes.get(0).get(1) > MOST_INPUT_CHANNELS) {
      throw refuse(Phrase.of("match.input-channels", shapes.get(0).get(1), MOST_INPUT_CHANNELS));
    }
    return List.copyOf(shapes);
  }

  private List<Long> ofStem(String name, List<Long> kernels) throws WeightsException {
    List<Long> shape = convolution(name);
    if (!shape.get(2).equals(shape.get(3)) || !kernels.contains(shape.get(2))) {
      throw refuse(Phrase.of("match.stem", weights.get(name).name(), shape.toString()));
    }
    return shape;
  }

  private List<Long> convolution(String name) throws WeightsException {
    TensorInfo info = weights.get(name);
    if (info == null) {
      throw refuse(
          Phrase.of("match.missing", net.prefix() + net.spelling().inFile(name).orElse(name)));
    }
    List<Long> shape = info.shape();
    if (shape.size() != 4 || shape.stream().anyMatch(n -> n < 1 || n > MOST_CHANNELS)) {
      throw refuse(Phrase.of("match.convolution", info.name(), shape.toString()));
    }
    return shape;
  }

  private List<Integer> countBlocks() throws WeightsException {
    TreeSet<Integer> stages = new TreeSet<>();
    for (String name : weights.keySet()) {
      Matcher matcher = BLOCK.matcher(name);
      if (matcher.matches() && matcher.group(1).length() < 4) {
        stages.add(Integer.valueOf(matcher.group(1)));
      }
    }
    int last = stages.isEmpty() ? 0 : stages.last();
    if (last > MOST_STAGES) {
      throw refuse(Phrase.of("match.stages", last));
    }
    List<Integer> counts = new ArrayList<>();
    for (int stage = 1; stage <= Math.max(last, LEAST_STAGES); stage++) {
      counts.add(blocks(stage));
    }
    return counts;
  }

  private int blocks(int stage) throws WeightsException {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : weights.keySet()) {
      Matcher matcher = BLOCK.matcher(name);
      if (matcher.matches() && matcher.group(1).equals(String.valueOf(stage))) {
        numbers.add(Integer.valueOf(matcher.group(2)));
      }
    }
    if (numbers.isEmpty()) {
      throw refuse(Phrase.of("match.missing", net.prefix() + net.spelling().firstBlock(stage)));
    }
    if (numbers.last() != numbers.size() - 1) {
      throw refuse(Phrase.of("match.blocks", stage, numbers.last(), numbers.size()));
    }
    if (numbers.size() > ResNetSpec.MOST_BLOCKS) {
      throw refuse(Phrase.of("match.many-blocks", stage, numbers.size(), ResNetSpec.MOST_BLOCKS));
    }
    return numbers.size();
  }

  private static int exactly(long number, long divisor, List<Long> middle) throws WeightsException {
    if (number % divisor != 0) {
      throw refuse(Phrase.of("match.groups", MIDDLE, middle.toString()));
    }
    return Math.toIntExact(number / divisor);
  }

  private static WeightsException refuse(Phrase reason) {
    return Refusal.of("match", Place.NOWHERE, reason);
  }
}

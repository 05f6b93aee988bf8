package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * Finds out from names and shapes alone which ResNet a table of weights belongs to.
 *
 * <p>The numbers of the network are read off a few shapes; then the whole list of tensors that such
 * a network has is compared with the file, name by name and size by size. Any difference refuses.
 */
public final class ArchitectureMatcher {

  private static final List<String> PREFIXES = List.of("module.", "_orig_mod.", "model.");
  private static final String MIDDLE = "layer1.0.conv2.weight";
  private static final int MOST_PREFIXES = 4;
  private static final String COUNTER = ".num_batches_tracked";
  private static final Pattern BLOCK =
      Pattern.compile("layer([1-4])\\.(0|[1-9][0-9]{0,5})\\..*", Pattern.DOTALL);

  /** Far above any real network, low enough that no product of sizes overflows an int. */
  private static final int MOST_CHANNELS = 1 << 16;

  private static final int MOST_BLOCKS = 1000;
  private static final int MOST_CLASSES = 1_000_000;

  private static final int SMALL_CHANNELS = 16;
  private static final Pattern FOURTH_STAGE = Pattern.compile("layer[4-9]\\..*", Pattern.DOTALL);

  private final Map<String, TensorInfo> weights = new LinkedHashMap<>();
  private final Map<String, TensorInfo> counters = new LinkedHashMap<>();

  private ArchitectureMatcher() {}

  /**
   * Matches a table of weights, in any order.
   *
   * @throws WeightsException naming the first thing that does not fit, if it is no ResNet that this
   *     program can show
   */
  public static Match match(List<TensorInfo> tensors) throws WeightsException {
    if (tensors.isEmpty()) {
      throw refuse(Phrase.of("match.empty"));
    }
    ArchitectureMatcher matcher = new ArchitectureMatcher();
    FileNames names = FileNames.of(tensors, commonPrefix(tensors));
    for (TensorInfo tensor : tensors) {
      matcher.add(names, tensor);
    }
    Network network = Network.of(matcher.spec());
    TableComparison.check(network, matcher.weights, matcher.counters);
    return new Match(network, names.prefix(), names.shortcuts(), matcher.counters.size());
  }

  private static String commonPrefix(List<TensorInfo> tensors) {
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < MOST_PREFIXES; i++) {
      String found = nextPrefix(tensors, prefix.toString());
      prefix.append(found);
    }
    return prefix.toString();
  }

  private static String nextPrefix(List<TensorInfo> tensors, String before) {
    return PREFIXES.stream()
        .filter(next -> tensors.stream().allMatch(t -> t.name().startsWith(before + next)))
        .findFirst()
        .orElse("");
  }

  private void add(FileNames names, TensorInfo tensor) throws WeightsException {
    String name = names.plain(tensor.name());
    TensorInfo plain = new TensorInfo(name, tensor.type(), tensor.shape());
    Map<String, TensorInfo> table = name.endsWith(COUNTER) ? counters : weights;
    if (table.put(name, plain) != null) {
      throw Refusal.duplicate(name, Place.NOWHERE);
    }
  }

  private ResNetSpec spec() throws WeightsException {
    List<Long> stem = stem();
    return stem.get(2) == 3 ? small() : imageNet(Math.toIntExact(stem.get(0)));
  }

  private ResNetSpec imageNet(int stem) throws WeightsException {
    BlockKind block = block();
    int groups = 1;
    int width = 64;
    List<Integer> depths = depths(4);
    if (block.hasInnerWidth()) {
      List<Long> middle = convolution(MIDDLE);
      groups = exactly(middle.get(0), middle.get(1), middle);
      width = exactly(middle.get(0) * 64, (long) stem * groups, middle);
    }
    return new ResNetSpec(
        block, depths, classes("fc"), stem, groups, width, StridePlacement.MIDDLE_3X3);
  }

  /** The largest block whose last convolution is in the file; what else it lacks is refused. */
  private BlockKind block() {
    return Arrays.stream(BlockKind.values())
        .filter(kind -> weights.containsKey("layer1.0.conv" + kind.convolutions() + ".weight"))
        .max(Comparator.comparingInt(BlockKind::convolutions))
        .orElse(BlockKind.BASIC);
  }

  /** The networks for CIFAR-10: 16 channels, three stages of Basic Blocks, either shortcut. */
  private ResNetSpec small() throws WeightsException {
    boolean projects = weights.containsKey("layer2.0.downsample.0.weight");
    String classifier = weights.containsKey("linear.weight") ? "linear" : "fc";
    List<Integer> depths = depths(3);
    return new ResNetSpec(
        BlockKind.BASIC,
        depths,
        classes(classifier),
        SMALL_CHANNELS,
        1,
        64,
        StridePlacement.MIDDLE_3X3,
        new Family(
            Stem.SMALL,
            projects ? ShortcutKind.PROJECTION : ShortcutKind.PADDED,
            Head.single(classifier)));
  }

  private List<Integer> depths(int stages) throws WeightsException {
    List<Integer> depths = new ArrayList<>();
    for (int stage = 1; stage <= stages; stage++) {
      depths.add(blocks(stage));
    }
    return depths;
  }

  private List<Long> stem() throws WeightsException {
    TensorInfo conv = weights.get("conv1.weight");
    if (conv == null) {
      throw refuse(Phrase.of(unknownStem()));
    }
    List<Long> shape = convolution("conv1.weight");
    if (shape.get(1) != 3) {
      throw refuse(Phrase.of("match.channels", shape.get(1)));
    }
    boolean small = shape.get(2) == 3 && shape.get(3) == 3;
    if (small) {
      refuseOtherSmall(shape);
    }
    if (!small && (shape.get(2) != 7 || shape.get(3) != 7)) {
      throw refuse(Phrase.of("match.stem", shape.toString()));
    }
    return shape;
  }

  private void refuseOtherSmall(List<Long> stem) throws WeightsException {
    if (stem.get(0) != SMALL_CHANNELS) {
      throw refuse(Phrase.of("match.small-stem", stem.toString(), SMALL_CHANNELS));
    }
    for (String name : weights.keySet()) {
      if (FOURTH_STAGE.matcher(name).matches() || name.equals("layer1.0.conv3.weight")) {
        throw refuse(Phrase.of("match.small-image", name));
      }
    }
  }

  private String unknownStem() {
    if (weights.containsKey("conv1.0.weight")) {
      return "match.deep-stem";
    }
    Stream<String> names = weights.keySet().stream();
    return names.anyMatch(name -> name.contains("resnet.embedder.") || name.startsWith("embedder."))
        ? "match.hugging-face"
        : "match.no-conv1";
  }

  private List<Long> convolution(String name) throws WeightsException {
    TensorInfo info = weights.get(name);
    if (info == null) {
      throw refuse(Phrase.of("match.missing", name));
    }
    List<Long> shape = info.shape();
    if (shape.size() != 4 || shape.stream().anyMatch(n -> n < 1 || n > MOST_CHANNELS)) {
      throw refuse(Phrase.of("match.convolution", name, shape.toString()));
    }
    return shape;
  }

  private int blocks(int stage) throws WeightsException {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : weights.keySet()) {
      Matcher block = BLOCK.matcher(name);
      if (block.matches() && Integer.parseInt(block.group(1)) == stage) {
        numbers.add(Integer.valueOf(block.group(2)));
      }
    }
    if (numbers.isEmpty()) {
      throw refuse(Phrase.of("match.no-stage", stage));
    }
    if (numbers.last() != numbers.size() - 1 || numbers.size() > MOST_BLOCKS) {
      throw refuse(Phrase.of("match.blocks", stage, numbers.last(), numbers.size()));
    }
    return numbers.size();
  }

  private int classes(String classifier) throws WeightsException {
    String name = classifier + ".weight";
    TensorInfo fc = weights.get(name);
    if (fc == null) {
      throw refuse(Phrase.of("match.no-classifier", name));
    }
    List<Long> shape = fc.shape();
    if (shape.size() != 2 || shape.get(0) < 1 || shape.get(0) > MOST_CLASSES) {
      throw refuse(Phrase.of("match.classifier", name, shape.toString()));
    }
    return Math.toIntExact(shape.get(0));
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

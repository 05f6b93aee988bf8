package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** The tensors of a file, sorted by where they belong as seen from one of its nets. */
final class SortedTensors {

  static final String COUNTER = ".num_batches_tracked";

  /** Counts of operations that the profiler thop leaves behind in every module. */
  static final Pattern PROFILE = Pattern.compile("(.*\\.)?total_(ops|params)", Pattern.DOTALL);

  /** What Caffe2's solver keeps beside each blob; Detectron2 drops it too. */
  static final Pattern MOMENTUM = Pattern.compile(".*_momentum", Pattern.DOTALL);

  /** Caffe's first convolution has a bias, which its frozen norm can take over. */
  private static final String STEM_BIAS = "conv1_b";

  /** More convolutions at the level of the first one: a deep stem, or a net of its own. */
  private static final Pattern FURTHER_STEM =
      Pattern.compile("(conv|bn)[2-9]\\..*", Pattern.DOTALL);

  /** Attention between the stages (CBAM, BAM) has a name at the level of the first convolution. */
  private static final Pattern BETWEEN_STAGES =
      Pattern.compile("(ca|sa|cbam|bam)[0-9]*\\..*", Pattern.DOTALL);

  /** The exponent of a pooling that is trained (GeM), wherever that is kept. */
  private static final Pattern EXPONENT =
      Pattern.compile("(.*\\.)?(\\w*pool\\w*|gem)\\.p", Pattern.DOTALL);

  private final Map<String, TensorInfo> trunk = new LinkedHashMap<>();
  private final Map<String, TensorInfo> counters = new LinkedHashMap<>();
  private final List<TensorInfo> strays = new ArrayList<>();
  private final Map<String, TensorInfo> outside = new LinkedHashMap<>();
  private @Nullable TensorInfo stemBias;

  SortedTensors(NamedNet net, Iterable<TensorInfo> tensors) throws WeightsException {
    for (TensorInfo inFile : tensors) {
      TensorInfo tensor = CellConvolution.asLinear(net, inFile);
      Optional<String> rest = net.rest(tensor.name()).filter(name -> !isResidue(name));
      Optional<String> plain = rest.flatMap(net.spelling()::plain);
      if (plain.isPresent()) {
        Map<String, TensorInfo> table = plain.get().endsWith(COUNTER) ? counters : trunk;
        put(table, plain.get(), tensor);
      } else if (net.spelling() == Spelling.CAFFE2 && rest.filter(STEM_BIAS::equals).isPresent()) {
        stemBias = tensor;
      } else if (rest.filter(name -> isInside(net, name)).isPresent()
          || EXPONENT.matcher(tensor.name()).matches()) {
        strays.add(tensor);
      } else {
        put(outside, tensor.name(), tensor);
      }
    }
  }

  /**
   * Whether training or measuring left it in the modules of the net, whose use it does not change.
   */
  static boolean isResidue(String name) {
    return PROFILE.matcher(name).matches() || MOMENTUM.matcher(name).matches();
  }

  private static boolean isInside(NamedNet net, String name) {
    return net.spelling().isInside(name)
        || FURTHER_STEM.matcher(name).matches()
        || BETWEEN_STAGES.matcher(name).matches();
  }

  private static void put(Map<String, TensorInfo> table, String name, TensorInfo tensor)
      throws WeightsException {
    if (table.put(name, tensor) != null) {
      throw Refusal.duplicate(tensor.name(), Place.NOWHERE);
    }
  }

  /** Weights of stem and blocks by the network's names. */
  Map<String, TensorInfo> trunk() {
    return trunk;
  }

  /** Counters of batches by the network's names. */
  Map<String, TensorInfo> counters() {
    return counters;
  }

  /** What lies in the stem or in a block, and belongs to no ResNet that can be shown. */
  List<TensorInfo> strays() {
    return strays;
  }

  /** The bias of the first convolution, where a frozen norm follows it; mostly none. */
  @Nullable TensorInfo stemBias() {
    return stemBias;
  }

  /** Everything else by the file's names: the head, and what no network needs. */
  Map<String, TensorInfo> outside() {
    return outside;
  }
}

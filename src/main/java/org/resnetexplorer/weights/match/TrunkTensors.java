package org.resnetexplorer.weights.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * What the numbers of a trunk are read off.
 *
 * @param net how the file names it
 * @param byName its tensors by the network's names
 */
record TrunkTensors(NamedNet net, Map<String, TensorInfo> byName) {
  /** Whatever is in a block: the stage, then the block. */
  static final Pattern IN_BLOCK =
      Pattern.compile("layer([0-9]+)\\.(0|[1-9][0-9]{0,5})\\..*", Pattern.DOTALL);

  /** Far above any real network, low enough that no product of sizes overflows an int. */
  private static final int MOST_CHANNELS = 1 << 16;

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** What the file calls a tensor that it has. */
  String inFile(String name) {
    return byName.get(name).name();
  }

  /** The four sizes of a convolution that must be there. */
  List<Long> convolution(String name) throws WeightsException {
    TensorInfo info = byName.get(name);
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

  static WeightsException refuse(Phrase reason) {
    return Refusal.of("match", Place.NOWHERE, reason);
  }
}

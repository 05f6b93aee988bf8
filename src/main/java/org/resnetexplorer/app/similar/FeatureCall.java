package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * A place in a network whose channels can be a picture's features.
 *
 * @param name as PyTorch has it: {@code layer3} for the output of a stage, {@code layer3.0} of a
 *     block, {@code maxpool} of the call
 */
record FeatureCall(Kind kind, String name, Call call) {

  /** What kind of place it is. */
  enum Kind {
    STEM,
    BLOCK,
    /** The last block of a stage. */
    STAGE,
    /** One number, or two, of each channel of the last block. */
    POOLED,
    /** What the classifier reads, or a network without one gives. */
    FEATURES
  }

  /** All of a network, in forward order; the last is what is taken if nobody chooses. */
  static List<FeatureCall> of(Network network) {
    List<FeatureCall> all = new ArrayList<>();
    List<Block> blocks = network.blocks();
    Call stem = blocks.get(0).source();
    all.add(new FeatureCall(Kind.STEM, stem.name(), stem));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean last = i + 1 == blocks.size() || blocks.get(i + 1).stage() != block.stage();
      all.add(
          last
              ? new FeatureCall(Kind.STAGE, "layer" + block.stage(), block.output())
              : new FeatureCall(Kind.BLOCK, block.path(), block.output()));
    }
    Call features = FolderPass.features(network);
    Call pooled = network.pooling();
    // Flattening changes no number.
    if (features.index() > pooled.index() + 1) {
      all.add(new FeatureCall(Kind.POOLED, pooled.name(), pooled));
    }
    all.add(new FeatureCall(Kind.FEATURES, features.name(), features));
    return all;
  }

  /** The one of a name; in a network that has none of it what is taken if nobody chooses. */
  static FeatureCall named(Network network, String name) {
    List<FeatureCall> all = of(network);
    return all.stream()
        .filter(each -> each.name.equals(name))
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }
}

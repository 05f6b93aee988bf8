package org.resnetexplorer.app.architectures;

import java.util.List;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

/** The fields of the constructor's switches as numbers. */
record Numbered(
    BlockKind block,
    int channels,
    List<Integer> depths,
    int classes,
    int groups,
    int width,
    StridePlacement stride,
    Family family,
    boolean zeroInit,
    long seed) {
  /**
   * What they make.
   *
   * @throws org.resnetexplorer.network.SpecException if that is no network
   */
  ResNetSpec spec() {
    return new ResNetSpec(block, depths, classes, channels, groups, width, stride, family);
  }
}

package org.resnetexplorer.weights.match;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.weights.TensorInfo;

/**
 * How a trunk adds x where shapes differ, by which blocks have a projection and how it is named.
 */
final class FoundShortcuts {
  private static final String PROJECTION = ".downsample.0.weight";

  /** Pooling has no weights, but it moves the convolution after it to where the norm else is. */
  private static final String SECOND = ".downsample.1.weight";

  private static final String FIRST_WEIGHT = ".0.weight";

  private final TrunkTensors tensors;
  private final StemNumbers stem;
  private final BlockKind block;
  private final boolean preActivated;

  FoundShortcuts(TrunkTensors tensors, StemNumbers stem, BlockKind block, boolean preActivated) {
    this.tensors = tensors;
    this.stem = stem;
    this.block = block;
    this.preActivated = preActivated;
  }

  /**
   * Small-image networks may pad where no projection is in the file. One in a block that keeps its
   * shape is there in all blocks.
   */
  ShortcutKind kind() {
    if (hasConvolutionsAfterPools() || isTimmsPooled()) {
      return ShortcutKind.POOLED;
    }
    boolean projects = tensors.names().stream().anyMatch(name -> name.endsWith(PROJECTION));
    if (!projects) {
      boolean pads = stem.isSmall() && block.canPad() && stem.channels() % 2 == 0;
      return pads ? ShortcutKind.PADDED : ShortcutKind.PROJECTION;
    }
    boolean bare = tensors.names().stream().noneMatch(name -> name.endsWith(SECOND));
    if (bare && !preActivated) {
      return ShortcutKind.BARE;
    }
    return tensors.names().stream().anyMatch(this::isNeedless)
        ? ShortcutKind.EVERYWHERE
        : ShortcutKind.PROJECTION;
  }

  private boolean hasConvolutionsAfterPools() {
    return tensors.byName().entrySet().stream()
        .anyMatch(tensor -> tensor.getKey().endsWith(SECOND) && isConvolution(tensor.getValue()));
  }

  private static boolean isConvolution(TensorInfo tensor) {
    return tensor.shape().size() == 4;
  }

  /**
   * timm's projections with and without a pool before them have the same names in v2; there those
   * pool that have a stem of three convolutions.
   */
  private boolean isTimmsPooled() {
    return tensors.net().spelling() == Spelling.TIMM_V2 && stem.isDeep();
  }

  private boolean isNeedless(String name) {
    Matcher matcher = TrunkTensors.IN_BLOCK.matcher(name);
    if (!name.endsWith(PROJECTION) || !matcher.matches()) {
      return false;
    }
    boolean first = matcher.group(2).equals("0");
    return !first || matcher.group(1).equals("1") && block.expansion() == 1;
  }

  /**
   * Paths of the projections in which the convolution is first though others pool first: those that
   * keep the resolution.
   */
  Set<String> unpooled() {
    Set<String> paths = new TreeSet<>();
    if (kind() == ShortcutKind.POOLED) {
      for (String name : tensors.names()) {
        if (name.endsWith(PROJECTION)) {
          paths.add(name.substring(0, name.length() - FIRST_WEIGHT.length()));
        }
      }
    }
    return paths;
  }
}

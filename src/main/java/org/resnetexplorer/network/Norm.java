package org.resnetexplorer.network;

import java.util.List;

/**
 * What follows the convolutions of stem, blocks and projections: batch norm, or group norm in its
 * place ("Group Normalization", Wu and He 2018), under the same names.
 *
 * @param groups of channels that are normalised together, 32 in the paper; 0 for batch norm
 */
public record Norm(int groups) {
  /** Batch norm, as torchvision's networks have it. */
  public static final Norm BATCH = new Norm(0);

  /** The paper's. */
  public static final Norm GROUP = new Norm(32);

  /** Numbers of groups that people take, the most first; one group takes all channels together. */
  public static final List<Integer> USUAL = List.of(64, 32, 16, 8, 4, 2, 1);

  /** The most groups that can be asked for. */
  public static final int MOST = 4096;

  public Norm {
    if (groups < 0 || groups > MOST) {
      throw new SpecException(SpecException.Reason.TEXT, "norms of " + groups + " groups");
    }
  }

  /** Whether it takes mean and variance of each picture, and has none of its own. */
  public boolean isOfGroups() {
    return groups > 0;
  }

  /** Whether channels can be divided so; batch norm takes any. */
  public boolean divides(int channels) {
    return groups == 0 || channels % groups == 0;
  }

  /** The norm of so many channels. */
  Layer layer(int channels) {
    return isOfGroups() ? new Layer.GroupNorm(groups, channels) : new Layer.BatchNorm2d(channels);
  }
}

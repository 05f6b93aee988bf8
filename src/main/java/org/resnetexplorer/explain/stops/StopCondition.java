package org.resnetexplorer.explain.stops;

import org.resnetexplorer.network.Call;

/** When a breakpoint stops. All but {@link Always} look at the output of its call. */
public sealed interface StopCondition {

  /** Whenever its call is about to run. */
  record Always() implements StopCondition {}

  /**
   * If a number of the output lies beyond a bound, which itself does not.
   *
   * @param bound finite; of {@link StopQuantity#ZERO_SHARE} from 0 to 1
   */
  record Passes(StopQuantity quantity, BoundSide comparison, double bound)
      implements StopCondition {
    public Passes {
      if (!quantity.allows(bound)) {
        throw new IllegalArgumentException(quantity + " never is " + bound);
      }
    }
  }

  /** If any value of the output is NaN or infinite. */
  record NotFinite() implements StopCondition {}

  /**
   * If a block's branch changes little: {@code ||F(x)|| / ||x|| < share} at its sum, where x is
   * what the shortcut brings, projected if the block projects it. Euclidean norms.
   *
   * @param share above 0, finite
   */
  record SmallChange(double share) implements StopCondition {
    public SmallChange {
      if (!(share > 0) || Double.isInfinite(share)) {
        throw new IllegalArgumentException("No share: " + share);
      }
    }
  }

  /** Whether it can hold at a call: only sums have a branch and a shortcut. */
  default boolean suits(Call call) {
    return !(this instanceof SmallChange) || call.isSum();
  }
}

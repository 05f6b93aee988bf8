package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ChannelOrder;

/** What the channels of a call are ordered by. */
enum MapOrder {
  INDEX(ChannelOrder.INDEX),
  MEAN(ChannelOrder.MEAN),
  MAXIMUM(ChannelOrder.MAXIMUM),
  ZEROS(ChannelOrder.ZEROS),

  /** What each channel gives to the logit of the likeliest class, the greatest first. */
  CONTRIBUTION(null);

  private final @Nullable ChannelOrder byValues;

  MapOrder(@Nullable ChannelOrder byValues) {
    this.byValues = byValues;
  }

  /**
   * This order where a call of a run can tell it: without classes nothing is given to one, and of
   * classes the highest come first, as by index a thousand of them would begin with any.
   */
  MapOrder on(Run run, Call call) {
    boolean untold = this == CONTRIBUTION && run.top().isEmpty();
    boolean bare = this == INDEX && run.model().network().isClassifier(call);
    return untold || bare ? MEAN : this;
  }

  /** The channels in this order. */
  int[] of(ChannelFacts facts) {
    return byValues == null
        ? ChannelOrder.descending(facts.contributions())
        : byValues.sorted(facts.statistics());
  }
}

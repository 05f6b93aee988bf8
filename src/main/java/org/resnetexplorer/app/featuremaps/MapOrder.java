package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Run;
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

  /** This order where the run can tell it: without classes nothing is given to one. */
  MapOrder on(Run run) {
    return this == CONTRIBUTION && run.top().isEmpty() ? MEAN : this;
  }

  /** The channels in this order. */
  int[] of(ChannelFacts facts) {
    return byValues == null
        ? ChannelOrder.descending(facts.contributions())
        : byValues.sorted(facts.statistics());
  }
}

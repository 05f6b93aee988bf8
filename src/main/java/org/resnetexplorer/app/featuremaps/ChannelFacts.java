package org.resnetexplorer.app.featuremaps;

import java.util.List;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.Statistics;

/**
 * What is known of the channels of one call of one run, however they are ordered and coloured.
 *
 * @param statistics of each channel
 * @param contributions of each channel to the likeliest class; empty until they were asked for
 */
record ChannelFacts(
    Run run,
    Call call,
    Activation activation,
    List<Statistics> statistics,
    double[] contributions) {
  ChannelFacts {
    statistics = List.copyOf(statistics);
  }

  static ChannelFacts of(Run run, Call call, Activation activation) {
    return new ChannelFacts(run, call, activation, activation.perChannel(), new double[0]);
  }

  ChannelFacts withContributions(double[] known) {
    return new ChannelFacts(run, call, activation, statistics, known);
  }

  boolean isOf(Run otherRun, Call otherCall) {
    return run == otherRun && call.equals(otherCall);
  }

  boolean hasContributions() {
    return contributions.length > 0;
  }

  /** Whether every value of a channel is 0. */
  boolean isDead(int channel) {
    return statistics.get(channel).zeroShare() == 1;
  }

  /** The channel to show while none is chosen. */
  int mostTelling() {
    // Single values do not vary; there the greatest tells most, as of the logits.
    if (activation.cells() == 1) {
      return ChannelOrder.MEAN.sorted(statistics)[0];
    }
    int best = 0;
    for (int channel = 1; channel < statistics.size(); channel++) {
      // A channel without a finite value deviates by NaN, which is never greater.
      if (!(statistics.get(channel).deviation() <= statistics.get(best).deviation())
          && !Double.isNaN(statistics.get(channel).deviation())) {
        best = channel;
      }
    }
    return best;
  }
}

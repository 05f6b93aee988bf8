package org.resnetexplorer.app.featuremaps;

import java.util.List;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;

/**
 * What is known of the channels of one call of one run, however they are ordered and coloured.
 *
 * @param statistics of each channel
 * @param telling the channel to show while none is chosen
 * @param contributions of each channel to the likeliest class; empty until they were asked for
 */
record ChannelFacts(
    Run run,
    Call call,
    Activation activation,
    List<Statistics> statistics,
    int telling,
    double[] contributions) {
  ChannelFacts {
    statistics = List.copyOf(statistics);
  }

  /** Not on the FX thread. */
  static ChannelFacts of(Run run, Call call, Activations activations) throws EngineException {
    Activation activation = activations.of(run, call);
    return new ChannelFacts(
        run,
        call,
        activation,
        activation.perChannel(),
        activations.channel(run, call, Selected.NO_CHANNEL),
        new double[0]);
  }

  ChannelFacts withContributions(double[] known) {
    return new ChannelFacts(run, call, activation, statistics, telling, known);
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
}

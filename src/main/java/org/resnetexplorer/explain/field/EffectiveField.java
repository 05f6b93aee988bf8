package org.resnetexplorer.explain.field;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.network.Call;

/**
 * What one cell did see of the network's input, or of an earlier call: how much each place there
 * moves it in this run, the magnitude of the derivative summed over the channels (Luo et al. 2016,
 * "Understanding the Effective Receptive Field in Deep Convolutional Neural Networks").
 *
 * @param map nowhere negative
 */
public record EffectiveField(SignedMap map) {
  private static final double HALF = 0.5;

  /**
   * One way back from the cell.
   *
   * @param cell in the output of a call
   * @param source index of an earlier call, or {@link Call#INPUT}
   */
  public static EffectiveField of(Trace trace, Place cell, int source, Cancellation cancellation)
      throws EngineException {
    return trace.compute(workspace -> back(workspace, cell, source), cancellation);
  }

  private static EffectiveField back(Workspace workspace, Place cell, int source) {
    Call from = workspace.network().calls().get(cell.source());
    Tensor output = workspace.here().output(from);
    int rows = Kept.side(output, 2);
    int columns = Kept.side(output, 3);
    float[] seed = new float[output.sizes().get(1) * rows * columns];
    seed[(cell.channel() * rows + cell.row()) * columns + cell.column()] = 1;
    Kept kept = new Kept(source);
    workspace.backward(
        workspace.here(),
        from,
        workspace.tensor(seed, output.sizes()),
        source,
        BackwardRule.DERIVATIVE,
        kept);
    return new EffectiveField(kept.map == null ? kept.nothing(workspace) : kept.map);
  }

  private static final class Kept implements Arrivals {
    private final int source;
    private @Nullable SignedMap map;

    Kept(int source) {
      this.source = source;
    }

    @Override
    public void at(Call call, Tensor arrived) {
      if (call.index() == source) {
        keep(arrived);
      }
    }

    @Override
    public void atInput(Tensor arrived) {
      keep(arrived);
    }

    private void keep(Tensor arrived) {
      try (Tensor sizes = arrived.abs();
          Tensor sum = sizes.overChannels()) {
        map = new SignedMap(sum.values(), side(arrived, 2), side(arrived, 3));
      }
    }

    /** Rows or columns; 1 for features without a place. */
    private static int side(Tensor of, int axis) {
      return of.sizes().size() > axis ? of.sizes().get(axis) : 1;
    }

    /** Where no way leads from the source to the cell. */
    SignedMap nothing(Workspace workspace) {
      Tensor read =
          source == Call.INPUT ? workspace.here().input() : workspace.here().outputs().get(source);
      int rows = side(read, 2);
      int columns = side(read, 3);
      return new SignedMap(new float[rows * columns], rows, columns);
    }
  }

  /** Whether nothing moves the cell, as behind a ReLU that is 0. */
  public boolean isZero() {
    return map.magnitude() == 0;
  }

  /** The fewest places that together hold half of it; 0 if it is zero. */
  public int placesOfHalf() {
    float[] sorted = map.values().clone();
    Arrays.sort(sorted);
    double half = HALF * map.sum();
    double sum = 0;
    int places = 0;
    while (sum < half) {
      places++;
      sum += sorted[sorted.length - places];
    }
    return places;
  }
}

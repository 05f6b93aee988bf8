package org.resnetexplorer.explain.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.norm.BatchNorm;
import org.resnetexplorer.network.Call;

/**
 * Means and variances of one picture for the batch norms of a network that has none of its own yet:
 * what the first step of training would take with this picture as its batch ("Batch Normalization",
 * Ioffe and Szegedy 2015). A map of a single cell has no variance, so that its batch norm, and that
 * of a head, keeps what it has.
 */
final class PictureStatistics {
  private PictureStatistics() {}

  /**
   * From the first batch norm to the last, each on what those before it return.
   *
   * @return {@code running_mean} and {@code running_var} by their names in the state dict
   */
  static Map<String, float[]> of(Trace trace, Cancellation cancellation) throws EngineException {
    return trace.compute(workspace -> new Measuring(workspace).run(), cancellation);
  }

  private static final class Measuring {
    private final Workspace workspace;
    private final Map<String, float[]> statistics = new HashMap<>();

    Measuring(Workspace workspace) {
      this.workspace = workspace;
    }

    Map<String, float[]> run() {
      List<Tensor> outputs = new ArrayList<>();
      for (Call call : workspace.network().calls()) {
        List<Tensor> read =
            call.inputs().stream()
                .map(i -> i == Call.INPUT ? workspace.here().input() : outputs.get(i))
                .toList();
        boolean measures = call.isBatchNorm() && cells(read.get(0)) > 1;
        outputs.add(measures ? measured(call, read.get(0)) : workspace.run(call, read));
      }
      return Map.copyOf(statistics);
    }

    private static int cells(Tensor of) {
      return of.sizes().get(2) * of.sizes().get(3);
    }

    private Tensor measured(Call norm, Tensor x) {
      int cells = cells(x);
      double[] mean = means(x.channelSums(), cells);
      double[] variance;
      try (Tensor centred = x.minus(workspace.perChannel(mean, x));
          Tensor squares = centred.times(centred)) {
        variance = means(squares.channelSums(), cells);
      }
      BatchNorm line =
          new BatchNorm(
              workspace.parameter(norm, "weight").values(),
              workspace.parameter(norm, "bias").values(),
              narrow(mean),
              narrow(variance));
      statistics.put(norm.module() + ".running_mean", line.mean());
      statistics.put(norm.module() + ".running_var", line.variance());
      double[] scale = new double[line.channels()];
      double[] shift = new double[line.channels()];
      Arrays.setAll(scale, c -> line.channel(c).slope());
      Arrays.setAll(shift, c -> line.channel(c).intercept());
      try (Tensor scaled = x.times(workspace.perChannel(scale, x))) {
        return scaled.plus(workspace.perChannel(shift, x));
      }
    }

    private static double[] means(double[] sums, int cells) {
      double[] means = new double[sums.length];
      for (int c = 0; c < sums.length; c++) {
        means[c] = sums[c] / cells;
      }
      return means;
    }

    private static float[] narrow(double[] values) {
      float[] narrow = new float[values.length];
      for (int c = 0; c < values.length; c++) {
        narrow[c] = (float) values[c];
      }
      return narrow;
    }
  }
}

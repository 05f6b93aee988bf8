package org.resnetexplorer.explain.lesion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * What the channels of a call are worth to an answer: each is set to 0 in turn, and all that
 * follows is computed again. Several go through the net at once, as a batch.
 */
public final class ChannelRanking {
  /** Of the largest activation of a batch, in numbers: 8 MB. */
  private static final long LARGEST = 2L << 20;

  private static final int MOST_ROWS = 64;

  private ChannelRanking() {}

  /** One channel set to 0. */
  public record Row(int channel, Effect effect) {}

  /**
   * Some channels, in a computation of its own, so that runs asked for meanwhile get through.
   *
   * @param trace with every activation kept
   * @param first channel; those after it that fit into a batch follow
   * @return in the order of their numbers; at least one
   */
  public static List<Row> batch(
      Trace trace,
      ShapesAndCosts sizes,
      Call call,
      Question question,
      int first,
      Cancellation cancellation)
      throws EngineException {
    int channels = sizes.output(call).channels();
    int end = Math.min(channels, first + rowsAtOnce(sizes, call));
    float[] after =
        trace.compute(
            workspace -> {
              Tensor output = workspace.here().output(call);
              int rows = end - first;
              Tensor mask = workspace.tensor(mask(first, end, channels), maskSizes(output, rows));
              Tensor without = workspace.stacked(Collections.nCopies(rows, output)).times(mask);
              return workspace.answers(call, without).values();
            },
            cancellation);
    float[] before = trace.logits();
    List<Row> batch = new ArrayList<>();
    for (int channel = first; channel < end; channel++) {
      int start = (channel - first) * before.length;
      float[] one = Arrays.copyOfRange(after, start, start + before.length);
      batch.add(new Row(channel, Effect.of(question, before, one)));
    }
    return List.copyOf(batch);
  }

  /**
   * How much is computed for all channels of a call, in forward runs: multiplications and additions
   * of all calls after it, once a channel, over those of the net.
   */
  public static double forwardRuns(ShapesAndCosts sizes, Call call) {
    double all = 0;
    double after = 0;
    for (Call one : sizes.network().calls()) {
      all += sizes.multiplyAdds(one);
      after += one.index() > call.index() ? sizes.multiplyAdds(one) : 0;
    }
    return sizes.output(call).channels() * after / all;
  }

  private static int rowsAtOnce(ShapesAndCosts sizes, Call call) {
    long largest =
        sizes.network().calls().stream()
            .filter(later -> later.index() >= call.index())
            .mapToLong(later -> sizes.output(later).elements())
            .max()
            .orElse(1);
    return (int) Math.max(1, Math.min(MOST_ROWS, LARGEST / largest));
  }

  /** Each row is 1 but at its channel. */
  private static float[] mask(int from, int to, int channels) {
    float[] mask = new float[(to - from) * channels];
    Arrays.fill(mask, 1);
    for (int channel = from; channel < to; channel++) {
      mask[(channel - from) * channels + channel] = 0;
    }
    return mask;
  }

  private static List<Integer> maskSizes(Tensor output, int rows) {
    int channels = output.sizes().get(1);
    return output.sizes().size() == 2 ? List.of(rows, channels) : List.of(rows, channels, 1, 1);
  }
}

package org.resnetexplorer.explain.lesion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * What the channels of a call are worth to an answer: each is set to 0 in turn, and all that follows
 * is computed again. Several go through the net at once, as a batch.
 */
public final class ChannelRanking {
  /** Of the largest activation of a batch, in numbers: 32 MB. */
  private static final long LARGEST = 8L << 20;

  private static final int MOST_ROWS = 64;

  private ChannelRanking() {}

  /** One channel set to 0. */
  public record Row(int channel, Effect effect) {}

  /**
   * One batch after the other, each in a computation of its own, so that runs asked for meanwhile
   * get through.
   *
   * @param trace with every activation kept
   * @param found gets the channels of each batch, in the order of their numbers, on this thread
   */
  public static void of(
      Trace trace,
      ShapesAndCosts sizes,
      Call call,
      Question question,
      Cancellation cancellation,
      Consumer<List<Row>> found)
      throws EngineException {
    float[] before = trace.logits();
    int channels = sizes.output(call).channels();
    int rows = rowsAtOnce(sizes, call);
    for (int first = 0; first < channels; first += rows) {
      int from = first;
      int to = Math.min(channels, first + rows);
      float[] after =
          trace.compute(
              workspace -> {
                Tensor output = workspace.here().output(call);
                Tensor mask = workspace.tensor(mask(from, to, channels), maskSizes(output, to - from));
                Tensor without =
                    workspace.stacked(Collections.nCopies(to - from, output)).times(mask);
                return workspace.answers(call, without).values();
              },
              cancellation);
      List<Row> batch = new ArrayList<>();
      for (int channel = from; channel < to; channel++) {
        int start = (channel - from) * before.length;
        float[] one = Arrays.copyOfRange(after, start, start + before.length);
        batch.add(new Row(channel, Effect.of(question, before, one)));
      }
      found.accept(List.copyOf(batch));
    }
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
    return output.sizes().size() == 2
        ? List.of(rows, channels)
        : List.of(rows, channels, 1, 1);
  }
}

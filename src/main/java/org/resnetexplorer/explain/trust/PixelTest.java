package org.resnetexplorer.explain.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.image.preprocess.InputTensor;

/**
 * Deletion and insertion (Petsiuk et al. 2018, "RISE: Randomized Input Sampling for Explanation of
 * Black-box Models"). Where a map is right, the answer falls fast as its best pixels are taken
 * away, and comes back fast as they are brought back. An answer falls whatever is taken away, so
 * the curve says something only beside that of random orders.
 *
 * @param filling what stands where a pixel is away
 * @param steps equal shares in which the pixels go
 * @param randomOrders how many orders the map is held against
 * @param seed of the first of these; the next has the next number
 */
public record PixelTest(Kind kind, Filling filling, int steps, int randomOrders, long seed) {
  private static final int BATCH = 4;

  /** Which way pixels go. */
  public enum Kind {
    /** From the picture, the best first. */
    DELETION,
    /** Into what is left without any, the best first. */
    INSERTION
  }

  /** What is read off the answers. */
  @FunctionalInterface
  public interface Score {
    double of(float[] logits);
  }

  /**
   * @throws IllegalArgumentException if there is not a step and a random order at least
   */
  public PixelTest {
    if (steps < 1 || randomOrders < 1) {
      throw new IllegalArgumentException(steps + " steps, " + randomOrders + " orders");
    }
  }

  /** As in the paper: deleted pixels become the mean, inserted ones come into a blurred picture. */
  public static PixelTest standard(Kind kind, int steps, long seed) {
    return new PixelTest(kind, kind == Kind.DELETION ? Filling.MEAN : Filling.BLUR, steps, 3, seed);
  }

  /** Before anything has been computed. */
  public PixelCurves begin() {
    return new PixelCurves(this, null, List.of());
  }

  /**
   * All curves. Waits for the engine, once for a few runs: not on the FX thread.
   *
   * @param map whose greatest values go first; of a signed one what speaks against comes last
   * @param progress gets each curve as it is done, on this thread
   * @throws java.util.concurrent.CancellationException if somebody cancels it
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public PixelCurves of(
      Trace trace,
      SignedMap map,
      Score score,
      Consumer<PixelCurves> progress,
      Cancellation cancellation)
      throws EngineException {
    PixelCurves now = begin();
    while (!now.isComplete()) {
      now = next(now, trace, map, score, cancellation);
      progress.accept(now);
    }
    return now;
  }

  /** One curve more: the map's own first. Waits for the engine: not on the FX thread. */
  public PixelCurves next(
      PixelCurves soFar, Trace trace, SignedMap map, Score score, Cancellation cancellation)
      throws EngineException {
    if (soFar.map() == null) {
      return new PixelCurves(this, curve(trace, map, score, cancellation), List.of());
    }
    List<Curve> more = new ArrayList<>(soFar.random());
    SignedMap chance = PixelOrder.shuffled(map, seed + more.size());
    more.add(curve(trace, chance, score, cancellation));
    return new PixelCurves(this, soFar.map(), more);
  }

  private Curve curve(Trace trace, SignedMap map, Score score, Cancellation cancellation)
      throws EngineException {
    Going going = new Going(trace.input(), map);
    List<Double> values = new ArrayList<>();
    for (int from = 0; from <= steps; from += BATCH) {
      int to = Math.min(steps + 1, from + BATCH);
      float[] inputs = going.inputs(from, to);
      for (float[] logits : trace.compute(w -> answers(w, trace, inputs), cancellation)) {
        values.add(score.of(logits));
      }
    }
    return new Curve(values);
  }

  private static List<float[]> answers(Workspace workspace, Trace trace, float[] inputs) {
    InputTensor one = trace.input();
    int count = inputs.length / one.values().length;
    try (Tensor batch =
            workspace.tensor(inputs, List.of(count, one.channels(), one.height(), one.width()));
        Tensor logits = workspace.answers(batch)) {
      float[] all = logits.values();
      int classes = all.length / count;
      List<float[]> rows = new ArrayList<>();
      for (int row = 0; row < count; row++) {
        rows.add(Arrays.copyOfRange(all, row * classes, (row + 1) * classes));
      }
      return rows;
    }
  }

  /** The pictures on the way. */
  private final class Going {
    private final float[] before;
    private final float[] after;
    private final int[] order;

    Going(InputTensor input, SignedMap map) {
      float[] filled = filling.of(input);
      before = kind == Kind.DELETION ? input.values() : filled;
      after = kind == Kind.DELETION ? filled : input.values();
      order = PixelOrder.of(map, input.height(), input.width());
    }

    /** Those of some steps after one another. */
    float[] inputs(int from, int to) {
      float[] all = new float[(to - from) * before.length];
      for (int step = from; step < to; step++) {
        int start = (step - from) * before.length;
        System.arraycopy(before, 0, all, start, before.length);
        long gone = (long) order.length * step / steps;
        for (int i = 0; i < gone; i++) {
          for (int at = order[i]; at < before.length; at += order.length) {
            all[start + at] = after[at];
          }
        }
      }
      return all;
    }
  }
}

package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;

/**
 * How much the number falls when a square of the input is covered with the mean colour (Zeiler and
 * Fergus 2014): what is computed again, and no derivative. The input is divided into cells; a
 * square is centred on each and cut off at the border. From coarse to fine: a cell that has not had
 * its turn shows the nearest that has, up and to the left. Promises no sum.
 *
 * @param window side of the square in pixels of the input
 * @param stride side of a cell in pixels of the input
 */
public record Occlusion(int window, int stride) implements Attributor {
  private static final int WINDOWS = 7;

  private static final int COARSEST = 4;
  private static final int BATCH = 4;

  public Occlusion {
    if (window < 1 || stride < 1) {
      throw new IllegalArgumentException("Window " + window + ", stride " + stride);
    }
  }

  /**
   * With about seven squares a side, each cell half a square: 14 x 14 cells of 224 x 224 pixels.
   */
  public static Occlusion standard(int side) {
    int window = Math.max(2, Math.round((float) side / WINDOWS));
    return new Occlusion(window, window / 2);
  }

  @Override
  public Method method() {
    return Method.OCCLUSION;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("window", String.valueOf(window)),
        new Setting("stride", String.valueOf(stride)));
  }

  @Override
  public Steps begin(Trace trace, Question question) {
    return new Batches(trace, question);
  }

  private final class Batches implements Steps {
    private final Trace trace;
    private final Question question;
    private final Cells cells;
    private final List<Turn> turns;
    private final float[] map;
    private int had;

    Batches(Trace trace, Question question) {
      this.trace = trace;
      this.question = question;
      InputTensor input = trace.input();
      this.cells =
          new Cells((input.height() + stride - 1) / stride, (input.width() + stride - 1) / stride);
      this.turns = cells.coarseToFine();
      this.map = new float[cells.rows() * cells.columns()];
    }

    @Override
    public Attribution next(Cancellation cancellation) throws EngineException {
      List<Turn> batch = turns.subList(had, Math.min(turns.size(), had + BATCH));
      double value = question.of(trace.logits());
      double[] values =
          trace.compute(w -> covered(w, trace.input(), batch, question), cancellation);
      for (int i = 0; i < values.length; i++) {
        cells.fill(map, batch.get(i), (float) (value - values[i]));
      }
      had += values.length;
      SignedMap soFar = new SignedMap(map.clone(), cells.rows(), cells.columns());
      return InputMaps.of(Occlusion.this, trace, question, soFar, null);
    }

    @Override
    public double share() {
      return (double) had / turns.size();
    }
  }

  /** The number asked about with each of the squares covered. */
  private double[] covered(
      Workspace workspace, InputTensor input, List<Turn> batch, Question question) {
    float[] x = input.values();
    float[] all = new float[batch.size() * x.length];
    for (int i = 0; i < batch.size(); i++) {
      System.arraycopy(x, 0, all, i * x.length, x.length);
      cover(all, i * x.length, input, batch.get(i));
    }
    try (Tensor rows =
            workspace.tensor(
                all, List.of(batch.size(), input.channels(), input.height(), input.width()));
        Tensor logits = workspace.answers(rows)) {
      float[] values = logits.values();
      int classes = values.length / batch.size();
      double[] numbers = new double[batch.size()];
      Arrays.setAll(
          numbers, i -> question.of(Arrays.copyOfRange(values, i * classes, (i + 1) * classes)));
      return numbers;
    }
  }

  private void cover(float[] all, int start, InputTensor input, Turn turn) {
    int top = turn.row() * stride + (stride - window) / 2;
    int left = turn.column() * stride + (stride - window) / 2;
    int from = Math.max(0, left);
    int to = Math.min(input.width(), left + window);
    if (from >= to) {
      // The last cell of a coarse grid may have its middle beyond the edge.
      return;
    }
    for (int c = 0; c < input.channels(); c++) {
      for (int y = Math.max(0, top); y < Math.min(input.height(), top + window); y++) {
        int line = start + (c * input.height() + y) * input.width();
        Arrays.fill(all, line + from, line + to, 0);
      }
    }
  }

  /**
   * A cell whose turn it is.
   *
   * @param side of the square of cells that show it for the time being
   */
  private record Turn(int row, int column, int side) {}

  private record Cells(int rows, int columns) {
    List<Turn> coarseToFine() {
      List<Turn> turns = new ArrayList<>();
      for (int side = COARSEST; side >= 1; side /= 2) {
        for (int row = 0; row < rows; row += side) {
          for (int column = 0; column < columns; column += side) {
            boolean had = side < COARSEST && row % (2 * side) == 0 && column % (2 * side) == 0;
            if (!had) {
              turns.add(new Turn(row, column, side));
            }
          }
        }
      }
      return turns;
    }

    void fill(float[] map, Turn turn, float value) {
      for (int row = turn.row(); row < Math.min(rows, turn.row() + turn.side()); row++) {
        int line = row * columns;
        Arrays.fill(
            map,
            line + turn.column(),
            line + Math.min(columns, turn.column() + turn.side()),
            value);
      }
    }
  }
}

package org.resnetexplorer.explain.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * All that the cells of one call in one run are made of, read once, so that cell after cell can be
 * asked for without waiting.
 */
public final class CellReader {
  private final Call call;
  private final Grid output;
  private final Parts parts;
  private final List<Intervention> interventions;
  private final @Nullable Parts convolution;
  private final @Nullable Parts norm;

  private CellReader(
      Call call,
      Grid output,
      Parts parts,
      List<Intervention> interventions,
      @Nullable Parts convolution,
      @Nullable Parts norm) {
    this.call = call;
    this.output = output;
    this.parts = parts;
    this.interventions = interventions;
    this.convolution = convolution;
    this.norm = norm;
  }

  /** Copies the call's inputs, output and weights; not on a thread that must not wait. */
  public static CellReader of(Trace trace, Call call, RunNumbers numbers) throws EngineException {
    InputTensor input = trace.input();
    ShapesAndCosts sizes = trace.network().sizes(input.height(), input.width());
    List<Intervention> own = on(trace, call);
    Grid output = Grid.of(numbers.output(call), sizes.output(call));
    Call before = call.isBatchNorm() ? trace.network().calls().get(call.inputs().get(0)) : call;
    Parts convolution =
        before.convolution().isPresent() && call != before
            ? parts(trace, before, numbers, sizes)
            : null;
    Parts norm = norm(trace, call, output, numbers);
    return new CellReader(call, output, parts(trace, call, numbers, sizes), own, convolution, norm);
  }

  /** The batch norm that a convolution runs with; null if there is none. */
  private static @Nullable Parts norm(Trace trace, Call call, Grid output, RunNumbers numbers)
      throws EngineException {
    for (Call next : trace.network().calls()) {
      boolean after = next.inputs().get(0) == call.index();
      if (after && next.isBatchNorm() && call.convolution().isPresent()) {
        return Parts.of(next, List.of(output), numbers, List.of());
      }
    }
    return null;
  }

  private static List<Intervention> on(Trace trace, Call call) {
    return trace.request().interventions().stream()
        .filter(intervention -> intervention.call().equals(call.name()))
        .toList();
  }

  private static Parts parts(Trace trace, Call call, RunNumbers numbers, ShapesAndCosts sizes)
      throws EngineException {
    InputTensor input = trace.input();
    List<Grid> inputs = new ArrayList<>();
    for (int source : call.inputs()) {
      if (source == Call.INPUT) {
        inputs.add(new Grid(input.values(), input.channels(), input.height(), input.width()));
      } else {
        Call read = trace.network().calls().get(source);
        inputs.add(Grid.of(numbers.output(read), sizes.output(read)));
      }
    }
    return Parts.of(call, inputs, numbers, on(trace, call));
  }

  public Call call() {
    return call;
  }

  /** Of the output. */
  public Shape shape() {
    return Shape.of(1, output.channels(), output.height(), output.width());
  }

  /** The engine's numbers of one output channel, {@code [H, W]} in C order. A copy. */
  public float[] outputChannel(int channel) {
    return channel(output, channel);
  }

  /**
   * Of what it reads.
   *
   * @param term 0, or 1 for the shortcut of a sum
   */
  public Shape inputShape(int term) {
    Grid input = parts.inputs().get(term);
    return Shape.of(1, input.channels(), input.height(), input.width());
  }

  /**
   * The engine's numbers of one channel of what it reads, {@code [H, W]} in C order. A copy.
   *
   * @param term 0, or 1 for the shortcut of a sum
   */
  public float[] inputChannel(int term, int channel) {
    return channel(parts.inputs().get(term), channel);
  }

  private static float[] channel(Grid grid, int channel) {
    int cells = grid.height() * grid.width();
    return Arrays.copyOfRange(grid.values(), channel * cells, (channel + 1) * cells);
  }

  /**
   * Where one number of the output comes from.
   *
   * @throws IndexOutOfBoundsException if the output has no such cell
   */
  public Provenance at(int channel, int row, int column) {
    Objects.checkIndex(channel, output.channels());
    Objects.checkIndex(row, output.height());
    Objects.checkIndex(column, output.width());
    Computed computed = call.operation().accept(new Computing(parts, channel, row, column));
    List<Change> changes = new ArrayList<>();
    double value = computed.sum();
    double bound =
        computed.bound()
            + withConvolution(computed, channel, row, column)
            + withNorm(computed, channel);
    int cell = (channel * output.height() + row) * output.width() + column;
    for (Intervention intervention : interventions) {
      Change change = change(intervention, channel, cell);
      if (change instanceof Change.Scaled scaled) {
        value *= scaled.factor();
        bound = bound * Math.abs(scaled.factor()) + Rounding.gamma(1) * Math.abs(value);
        bound += Rounding.underflow(1);
        changes.add(scaled);
      } else if (change instanceof Change.Replaced replaced) {
        value = replaced.value();
        bound = 0;
        changes.add(replaced);
      }
    }
    return new Provenance(
        call,
        new Place(call.index(), channel, row, column),
        computed.formula(),
        computed.terms(),
        computed.constant(),
        changes,
        value,
        output.values()[cell],
        bound);
  }

  /**
   * A convolution that runs with its batch norm may be found from what that gave, with what was
   * rounded as large as the shift.
   */
  private double withNorm(Computed products, int channel) {
    if (norm == null) {
      return 0;
    }
    Affine affine = norm.norm().channel(channel);
    int roundings = products.terms().size() + 4;
    double shift = Math.abs(affine.intercept() / affine.slope());
    double scaled = (1 + 6.0 / roundings) * products.bound();
    // Where the scale is 0 it is computed by itself.
    return Double.isFinite(shift) ? scaled + Rounding.gamma(roundings) * shift : 0;
  }

  /**
   * A batch norm runs within its convolution, whose own output is computed apart: what it rounds
   * may come out otherwise, with scaled weights that are rounded themselves.
   */
  private double withConvolution(Computed norm, int channel, int row, int column) {
    if (convolution == null) {
      return 0;
    }
    Computed apart =
        convolution.call().operation().accept(new Computing(convolution, channel, row, column));
    double scale = Math.abs(norm.terms().get(0).weight());
    double shift = Math.abs(norm.constant());
    int products = apart.terms().size();
    return (2 + 6.0 / products) * scale * apart.bound() + Rounding.gamma(products + 1) * shift;
  }

  private static @Nullable Change change(Intervention intervention, int channel, int cell) {
    if (intervention instanceof Intervention.Scale scale) {
      return new Change.Scaled((float) scale.factor());
    } else if (intervention instanceof Intervention.ScaleChannel scale) {
      return scale.channel() == channel ? new Change.Scaled((float) scale.factor()) : null;
    } else if (intervention instanceof Intervention.Replace replace) {
      return new Change.Replaced(replace.values()[cell]);
    }
    // Of a term, which is a factor of that term.
    return null;
  }
}

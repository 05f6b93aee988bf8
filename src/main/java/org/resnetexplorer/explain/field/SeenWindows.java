package org.resnetexplorer.explain.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.KernelWindow;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The rectangle that one cell can see in every call before it and in the network's input: walked
 * back call by call and cut at each map's edges, through branch and shortcut alike (Araujo et al.
 * 2019, "Computing Receptive Fields of Convolutional Neural Networks"). No number outside of it can
 * change the cell.
 */
public final class SeenWindows {
  private final @Nullable Window[] windows;
  private @Nullable Window input;

  private SeenWindows(int calls) {
    windows = new @Nullable Window[calls];
  }

  /** Of one cell of a call's output; what it sees does not depend on its channel. */
  public static SeenWindows of(ShapesAndCosts sizes, Call call, int row, int column) {
    List<Call> calls = sizes.network().calls();
    SeenWindows seen = new SeenWindows(calls.size());
    seen.windows[call.index()] = new Window(row, column, row, column);
    for (int i = call.index(); i >= 0; i--) {
      Window window = seen.windows[i];
      if (window == null) {
        continue;
      }
      for (int source : calls.get(i).inputs()) {
        Shape shape = source == Call.INPUT ? sizes.input() : sizes.output(calls.get(source));
        seen.add(source, calls.get(i).operation().accept(new Read(window, shape)));
      }
    }
    return seen;
  }

  private void add(int source, Window more) {
    if (source == Call.INPUT) {
      input = input == null ? more : input.around(more);
    } else {
      Window before = windows[source];
      windows[source] = before == null ? more : before.around(more);
    }
  }

  /** In the output of a call; empty where nothing of it leads to the cell. */
  public Optional<Window> in(Call call) {
    return Optional.ofNullable(windows[call.index()]);
  }

  /** In the network's input. */
  public Window inInput() {
    // Every call is reached from the input, so there is always one.
    return Objects.requireNonNull(input);
  }

  /** What an operation reads of its input for a rectangle of its output. */
  private record Read(Window output, Shape input) implements Operation.Visitor<Window> {
    private Window all() {
      return new Window(0, 0, input.height() - 1, input.width() - 1);
    }

    private Window through(KernelWindow window) {
      int before = window.padding();
      int after = window.span() - 1 - window.padding();
      return new Window(
          Math.max(0, output.top() * window.stride() - before),
          Math.max(0, output.left() * window.stride() - before),
          Math.min(input.height() - 1, output.bottom() * window.stride() + after),
          Math.min(input.width() - 1, output.right() * window.stride() + after));
    }

    @Override
    public Window conv2d(Layer.Conv2d conv) {
      return through(conv.window());
    }

    @Override
    public Window batchNorm2d(Layer.BatchNorm2d norm) {
      return output;
    }

    @Override
    public Window batchNorm1d(Layer.BatchNorm1d norm) {
      return output;
    }

    /** Mean and deviation are over all cells. */
    @Override
    public Window groupNorm(Layer.GroupNorm norm) {
      return all();
    }

    @Override
    public Window relu(Layer.ReLU relu) {
      return output;
    }

    @Override
    public Window curve(Layer.Curve curve) {
      return output;
    }

    @Override
    public Window dropout(Layer.Dropout dropout) {
      return output;
    }

    @Override
    public Window maxPool2d(Layer.MaxPool2d pool) {
      return through(pool.window());
    }

    @Override
    public Window avgPool2d(Layer.AvgPool2d pool) {
      return through(pool.window());
    }

    @Override
    public Window identity(Layer.Identity identity) {
      return output;
    }

    @Override
    public Window adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return all();
    }

    @Override
    public Window adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return all();
    }

    @Override
    public Window linear(Layer.Linear linear) {
      return output;
    }

    @Override
    public Window add(Operation.Add add) {
      return output;
    }

    /** The factors have one cell for all. */
    @Override
    public Window gate(Operation.Gate gate) {
      boolean factors = input.height() == 1 && input.width() == 1;
      return factors ? all() : output;
    }

    @Override
    public Window flatten(Operation.Flatten flatten) {
      return all();
    }

    @Override
    public Window padShortcut(Operation.PadShortcut pad) {
      return through(pad.window());
    }
  }
}

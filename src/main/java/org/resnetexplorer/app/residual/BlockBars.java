package org.resnetexplorer.app.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.StageChart;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Ticks;

/**
 * A group of bars for each block of the net, in forward order: stages stand apart and are named
 * below, a green square marks a block whose shortcut is a projection.
 */
final class BlockBars extends StageChart {
  private static final double TOP = 8;
  private static final double BELOW = 26;
  private static final double MARK = 5;
  private static final double GREATEST_BAR = 22;

  private final List<ToDoubleFunction<BlockResponse>> series;
  private List<BlockResponse> responses = List.of();
  private double reference = Double.NaN;
  private ChartAxis scale = new ChartAxis(0, 1, false);

  /**
   * @param series one bar a block each
   * @param hovering gets the block under the mouse; null when it leaves
   * @param chosen gets the block clicked
   */
  BlockBars(
      List<ToDoubleFunction<BlockResponse>> series,
      Consumer<@Nullable Block> hovering,
      Consumer<Block> chosen) {
    super("block-bars", 2 * GREATEST_BAR, hovering, chosen);
    this.series = List.copyOf(series);
  }

  /** A line across the chart at a value that means something. */
  void referTo(double value) {
    reference = value;
  }

  void show(List<BlockResponse> next) {
    responses = next;
    scale =
        ChartAxis.of(
            DoubleStream.concat(
                DoubleStream.of(reference),
                next.stream()
                    .flatMapToDouble(of -> series.stream().mapToDouble(s -> s.applyAsDouble(of)))));
    place(next.stream().map(BlockResponse::block).toList(), scale.ticks().labels());
  }

  @Override
  public Optional<ChartTable> table() {
    List<String> columns =
        series.size() == 1
            ? List.of("app.chart.block", "app.chart.value")
            : List.of("app.chart.block", "app.chart.value.inner", "app.chart.value.last");
    return ChartTable.ofSome(
        columns,
        responses.stream()
            .map(
                of ->
                    Stream.concat(
                            Stream.of(of.block().path()),
                            series.stream().map(s -> Numbers.compact(s.applyAsDouble(of))))
                        .toList()));
  }

  @Override
  protected void paintBlocks(GraphicsContext gc, double height) {
    double base = Math.floor(height - BELOW);
    for (Ticks.Tick tick : scale.ticks().all()) {
      paintTick(gc, y(tick.value(), base), tick.label(), Ink.LINE);
    }
    if (reference <= scale.high()) {
      paintDashes(gc, y(reference, base) + 0.5);
    }
    for (int i = 0; i < responses.size(); i++) {
      paintBlock(gc, responses.get(i), left(i), width(i), base);
    }
    paintLine(gc, base, Ink.LINE_STRONG);
  }

  private double y(double value, double base) {
    return Math.round(base - (base - TOP) * scale.part(value));
  }

  private void paintBlock(
      GraphicsContext gc, BlockResponse of, double left, double width, double base) {
    double gap = width >= 8 ? 2 : 1;
    double each = Math.min(GREATEST_BAR, Math.max(1, Math.floor((width - gap) / series.size())));
    double x = Math.floor(left + (width - each * series.size()) / 2);
    for (int i = 0; i < series.size(); i++) {
      double value = series.get(i).applyAsDouble(of);
      if (Double.isFinite(value)) {
        double bar = Math.max(1, Math.round((base - TOP) * scale.part(value)));
        gc.setFill(colour(i == series.size() - 1 ? Ink.ACCENT : Ink.INK_3));
        crisp(gc).fill(x + i * each, base - bar, each, bar);
      }
    }
    if (!of.block().hasIdentity()) {
      gc.setFill(colour(Ink.SHORTCUT));
      crisp(gc).fill(Math.floor(left + (width - MARK) / 2), base + 4, MARK, MARK);
    }
  }
}

package org.resnetexplorer.app.runs;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Numbers;

/** How far the runs lie apart at each call, in forward order: a bar a call, the stages named. */
final class DistanceChart extends ChartRegion {
  private static final double AXIS = 18;
  private static final double LABEL = 16;
  private static final double LEAST_BAR = 2;
  private static final double TICK = 3;

  private @Nullable Distances distances;
  private @Nullable Call selected;
  private @Nullable Call hovered;

  DistanceChart() {
    super("runs-chart");
    setFocusTraversable(true);
  }

  void show(@Nullable Distances next) {
    distances = next;
    repaint();
  }

  void mark(@Nullable Call chosen, @Nullable Call underMouse) {
    selected = chosen;
    hovered = underMouse;
    repaint();
  }

  /** The call so many bars after the selected one, or before it, as far as there are any. */
  Optional<Call> beside(int bars) {
    if (distances == null) {
      return Optional.empty();
    }
    List<Call> calls = distances.now().model().network().calls();
    int from = selected == null ? 0 : calls.indexOf(selected) + bars;
    return Optional.of(calls.get(Math.max(0, Math.min(calls.size() - 1, from))));
  }

  /** The call whose bar is at a point. */
  Optional<Call> callAt(double x) {
    if (distances == null || chartWidth() < 1) {
      return Optional.empty();
    }
    int index = (int) Math.floor(x * distances.calls() / getWidth());
    return index >= 0 && index < distances.calls()
        ? Optional.of(distances.now().model().network().calls().get(index))
        : Optional.empty();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(distances)
        .map(
            of ->
                new ChartTable(
                    List.of("app.chart.call", "app.chart.distance"),
                    of.known().stream()
                        .filter(Distances.Distance::isKnown)
                        .map(
                            one ->
                                List.of(
                                    one.pair().second().name(), Numbers.compact(one.relative())))
                        .toList()));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    if (distances == null) {
      return;
    }
    double base = Math.floor(height - AXIS);
    double greatest = distances.greatest();
    double perUnit = greatest > 0 ? (base - LABEL) / greatest : 0;
    paintStages(gc, distances.now().model().network(), width, base);
    for (Distances.Distance distance : distances.known()) {
      Call call = distance.pair().second();
      double left = Math.round(width * call.index() / distances.calls());
      double right = Math.round(width * (call.index() + 1) / distances.calls());
      double bar = Math.max(1, right - left - (right - left > LEAST_BAR + 1 ? 1 : 0));
      boolean chosen = call.equals(selected);
      gc.setFill(colour(chosen ? Ink.ACCENT : call.equals(hovered) ? Ink.INK : Ink.LINE_STRONG));
      if (distance.isKnown()) {
        double length = Math.round(distance.relative() * perUnit);
        crisp(gc).fill(left, base - length, bar, length);
      }
      if (chosen) {
        paintPointer(gc, left + bar / 2, base);
      }
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(0, base, width, 1);
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.TOP);
    gc.fillText(Numbers.compact(greatest), 0, 0);
  }

  /** From below, so that a call without a bar is found too. */
  private static void paintPointer(GraphicsContext gc, double x, double base) {
    gc.fillPolygon(
        new double[] {x, x - TICK, x + TICK},
        new double[] {base, base + TICK + 2, base + TICK + 2},
        3);
  }

  private void paintStages(GraphicsContext gc, Network network, double width, double base) {
    gc.setFont(CAPTION);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.LEFT);
    int stage = 0;
    for (Block block : network.blocks()) {
      if (block.stage() != stage) {
        stage = block.stage();
        double x = Math.round(width * block.branch().get(0).index() / network.calls().size());
        gc.setFill(colour(Ink.LINE));
        crisp(gc).fill(x, LABEL, 1, base - LABEL);
        gc.setFill(colour(Ink.INK_3));
        gc.fillText("layer" + stage, x, base + AXIS);
      }
    }
  }
}

package org.resnetexplorer.app.residual;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Block;

/**
 * A group of bars for each block of the net, in forward order: stages stand apart and are named
 * below, a green square marks a block whose shortcut is a projection.
 */
final class BlockBars extends PaintedRegion {
  private static final double TOP = 8;
  private static final double BELOW = 26;
  private static final double AXIS_GAP = 6;
  private static final double STAGE_GAP = 10;
  private static final double MARK = 5;
  private static final double GREATEST_BAR = 22;

  private final List<ToDoubleFunction<BlockResponse>> series;
  private List<BlockResponse> responses = List.of();
  private @Nullable Block selected;
  private @Nullable Block hovered;
  private double reference = Double.NaN;
  private ChartAxis scale = new ChartAxis(0, 1, false);
  private double axis;

  /**
   * @param series one bar a block each
   * @param hovering gets the block under the mouse; null when it leaves
   * @param chosen gets the block clicked
   */
  BlockBars(
      List<ToDoubleFunction<BlockResponse>> series,
      Consumer<@Nullable Block> hovering,
      Consumer<Block> chosen) {
    super("block-bars");
    this.series = List.copyOf(series);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> hover(blockAt(event), hovering));
    setOnMouseExited(event -> hover(null, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          Block at = blockAt(event);
          if (at != null) {
            chosen.accept(at);
          }
        });
  }

  private void hover(@Nullable Block block, Consumer<@Nullable Block> hovering) {
    hovered = block;
    hovering.accept(block);
    repaint();
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
    axis = AXIS_GAP;
    for (double tick : scale.ticks()) {
      Text text = new Text(scale.label(tick));
      text.setFont(NUMBERS);
      axis = Math.max(axis, Math.ceil(text.getLayoutBounds().getWidth()) + AXIS_GAP);
    }
    repaint();
  }

  void showSelected(@Nullable Block block) {
    selected = block;
    repaint();
  }

  /** Left edges of the blocks' places, and how wide they are. */
  private record Places(double[] lefts, double width) {
    static Places of(List<BlockResponse> responses, double axis, double room) {
      int stages = responses.isEmpty() ? 0 : responses.get(responses.size() - 1).block().stage();
      double each = (room - axis - STAGE_GAP * stages) / Math.max(1, responses.size());
      double width = Math.min(each, 2 * GREATEST_BAR);
      double[] lefts = new double[responses.size()];
      for (int i = 0; i < lefts.length; i++) {
        lefts[i] = axis + STAGE_GAP * responses.get(i).block().stage() + i * width - STAGE_GAP / 2;
      }
      return new Places(lefts, width);
    }
  }

  private @Nullable Block blockAt(MouseEvent event) {
    Places places = Places.of(responses, axis, getWidth());
    for (int i = 0; i < responses.size(); i++) {
      if (event.getX() >= places.lefts()[i] && event.getX() < places.lefts()[i] + places.width()) {
        return responses.get(i).block();
      }
    }
    return null;
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (responses.isEmpty()) {
      return;
    }
    Places places = Places.of(responses, axis, width);
    double base = Math.floor(height - BELOW);
    double right = places.lefts()[responses.size() - 1] + places.width();
    paintAxis(gc, right, base);
    for (int i = 0; i < responses.size(); i++) {
      paintBlock(gc, responses.get(i), places.lefts()[i], places.width(), base);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    gc.fillRect(axis, base, right - axis, 1);
    paintStages(gc, places, height);
  }

  private void paintAxis(GraphicsContext gc, double right, double base) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (double tick : scale.ticks()) {
      double y = Math.round(base - (base - TOP) * scale.part(tick));
      gc.setFill(colour(Ink.LINE));
      gc.fillRect(axis, y, right - axis, 1);
      gc.setFill(colour(Ink.INK_2));
      gc.fillText(scale.label(tick), axis - AXIS_GAP, y);
    }
    if (reference <= scale.high()) {
      double y = Math.round(base - (base - TOP) * scale.part(reference)) + 0.5;
      gc.setStroke(colour(Ink.INK_3));
      gc.setLineWidth(1);
      gc.setLineDashes(4, 3);
      gc.strokeLine(axis, y, right, y);
      gc.setLineDashes();
    }
  }

  private void paintBlock(
      GraphicsContext gc, BlockResponse of, double left, double width, double base) {
    boolean isSelected = of.block().equals(selected);
    if (isSelected || of.block().equals(hovered)) {
      gc.setFill(colour(isSelected ? Ink.ACCENT_SOFT : Ink.HOVER));
      gc.fillRect(Math.round(left), 0, Math.round(left + width) - Math.round(left), base + BELOW);
    }
    double gap = width >= 8 ? 2 : 1;
    double each = Math.min(GREATEST_BAR, Math.max(1, Math.floor((width - gap) / series.size())));
    double x = Math.floor(left + (width - each * series.size()) / 2);
    for (int i = 0; i < series.size(); i++) {
      double value = series.get(i).applyAsDouble(of);
      if (Double.isFinite(value)) {
        double bar = Math.max(1, Math.round((base - TOP) * scale.part(value)));
        gc.setFill(colour(i == series.size() - 1 ? Ink.ACCENT : Ink.INK_3));
        gc.fillRect(x + i * each, base - bar, each, bar);
      }
    }
    if (!of.block().hasIdentity()) {
      gc.setFill(colour(Ink.SHORTCUT));
      gc.fillRect(Math.floor(left + (width - MARK) / 2), base + 4, MARK, MARK);
    }
  }

  private void paintStages(GraphicsContext gc, Places places, double height) {
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(colour(Ink.INK_2));
    int first = 0;
    for (int i = 1; i <= responses.size(); i++) {
      int stage = responses.get(first).block().stage();
      if (i == responses.size() || responses.get(i).block().stage() != stage) {
        double middle = (places.lefts()[first] + places.lefts()[i - 1] + places.width()) / 2;
        boolean roomy = (i - first) * places.width() > 46;
        gc.fillText(roomy ? "layer" + stage : Integer.toString(stage), middle, height - 1);
        first = i;
      }
    }
  }
}

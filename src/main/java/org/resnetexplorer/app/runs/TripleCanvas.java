package org.resnetexplorer.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ActivationDifference;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/** One channel of A, of B, and B − A, on one scale; what is marked on one is marked on all. */
final class TripleCanvas extends PaintedRegion {
  /** From here on a cell has room for its number. */
  private static final double PRINTED = 36;

  private static final double FRAME = 2;
  private static final double FRAME_EDGE = 3.5;
  private static final double RING = 1.5;

  private final List<String> names;
  private final List<Image> images = new ArrayList<>();
  private @Nullable ActivationDifference difference;
  private @Nullable ValueScale valueScale;
  private @Nullable TripleLayout painted;
  private int channel;
  private @Nullable Cell hovered;
  private @Nullable Cell selected;

  /**
   * @param names of A, B and B − A
   */
  TripleCanvas(List<String> names) {
    super("runs-triple");
    this.names = List.copyOf(names);
    setFocusTraversable(true);
  }

  void show(@Nullable ActivationDifference next, int ofChannel) {
    if (next != difference || ofChannel != channel) {
      images.clear();
    }
    difference = next;
    channel = ofChannel;
    repaint();
  }

  void mark(@Nullable Cell underMouse, @Nullable Cell chosen) {
    hovered = underMouse;
    selected = chosen;
    repaint();
  }

  Optional<Cell> cellAt(double x, double y) {
    return painted == null ? Optional.empty() : painted.cellAt(x, y);
  }

  @Override
  public Optional<ChartTable> table() {
    ActivationDifference of = difference;
    if (of == null || channel < 0 || channel >= of.norms().length) {
      return Optional.empty();
    }
    int across = of.first().width();
    return Optional.of(
        ChartTable.ofCells(
            List.of("app.chart.first", "app.chart.second", "app.chart.difference"),
            of.first().height(),
            across,
            maps(of).stream()
                .map(map -> (IntToDoubleFunction) at -> map.at(channel, at / across, at % across))
                .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (difference == null || channel < 0 || channel >= difference.norms().length) {
      painted = null;
      return;
    }
    Activation first = difference.first();
    TripleLayout layout = TripleLayout.of(first.height(), first.width(), width, height);
    if (!layout.equals(painted) || images.isEmpty()) {
      render(difference, layout.side());
    }
    painted = layout;
    List<Activation> maps = maps(difference);
    for (int map = 0; map < TripleLayout.MAPS; map++) {
      gc.setFont(scaled(NUMBERS));
      gc.setFill(colour(Ink.INK));
      gc.setTextAlign(layout.isNamedBeside() ? TextAlignment.RIGHT : TextAlignment.LEFT);
      gc.setTextBaseline(VPos.CENTER);
      gc.fillText(names.get(map), layout.nameX(map), layout.nameY());
      crisp(gc).image(images.get(map), layout.x(map), layout.top());
      if (layout.cellWidth() >= PRINTED * textScale()) {
        printNumbers(gc, layout, map, maps.get(map));
      }
      frame(gc, layout, map, selected);
      ring(gc, layout, map, hovered);
    }
  }

  private static List<Activation> maps(ActivationDifference of) {
    return List.of(of.first(), of.second(), of.difference());
  }

  private void render(ActivationDifference of, int side) {
    images.clear();
    ValueScale shared = of.valueScale();
    valueScale = shared;
    for (Activation map : maps(of)) {
      ValueScale scale = map == of.difference() ? of.scale() : shared;
      int[] argb =
          Tile.render(map.values(), map.offset(channel), map.height(), map.width(), scale, side);
      images.add(Images.of(new Pixels(side, side, argb)));
    }
  }

  private void printNumbers(GraphicsContext gc, TripleLayout layout, int map, Activation values) {
    if (difference == null || valueScale == null) {
      return;
    }
    gc.setFont(scaled(NUMBERS));
    gc.setTextAlign(TextAlignment.CENTER);
    ValueScale scale = map == TripleLayout.MAPS - 1 ? difference.scale() : valueScale;
    for (int row = 0; row < values.height(); row++) {
      for (int column = 0; column < values.width(); column++) {
        float value = values.at(channel, row, column);
        gc.setFill(Images.colour(ColorMap.inkOn(scale.argb(value))));
        gc.fillText(
            Numbers.compact(value),
            layout.cellX(map, column) + layout.cellWidth() / 2,
            layout.cellY(row) + layout.cellHeight() / 2);
      }
    }
  }

  private void frame(GraphicsContext gc, TripleLayout layout, int map, @Nullable Cell cell) {
    if (cell == null || !isOn(layout, cell)) {
      return;
    }
    double x = layout.cellX(map, cell.column());
    double y = layout.cellY(cell.row());
    gc.setStroke(colour(Ink.CELL_EDGE));
    gc.setLineWidth(FRAME_EDGE);
    gc.strokeRect(x - 1, y - 1, layout.cellWidth() + 2, layout.cellHeight() + 2);
    gc.setStroke(colour(Ink.CELL));
    gc.setLineWidth(FRAME);
    gc.strokeRect(x - 1, y - 1, layout.cellWidth() + 2, layout.cellHeight() + 2);
  }

  private void ring(GraphicsContext gc, TripleLayout layout, int map, @Nullable Cell cell) {
    if (cell == null || !isOn(layout, cell)) {
      return;
    }
    gc.setStroke(colour(Ink.CELL_EDGE));
    gc.setLineWidth(RING);
    crisp(gc)
        .frame(
            layout.cellX(map, cell.column()) - 1,
            layout.cellY(cell.row()) - 1,
            layout.cellWidth() + 2,
            layout.cellHeight() + 2);
  }

  private static boolean isOn(TripleLayout layout, Cell cell) {
    return cell.row() < layout.fit().mapHeight() && cell.column() < layout.fit().mapWidth();
  }
}

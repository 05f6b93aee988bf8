package org.resnetexplorer.app.featuremaps;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ScrollGrid;

/** Draws the part of the grid of maps that is seen, with rings around what is hovered or chosen. */
final class MapsCanvas extends PaintedRegion {
  private static final double HOVER_RING = 1.5;
  private static final double SELECTION_RING = 2.5;

  /** From a tile's edge to the middle of the selection's ring, which lies 1 px off. */
  private static final double SELECTION_OFFSET = 1 + SELECTION_RING / 2;

  private static final double CORNER = 5;
  private static final double PIN_RADIUS = 3.5;

  private final LogitBars bars;
  private final Map<MapRow, Image> images = new HashMap<>();
  private @Nullable MapsFrame frame;
  private PinnedCell.@Nullable Field field;
  private IntPredicate pinned = channel -> false;
  private double scroll;
  private int hovered = Selected.NO_CHANNEL;
  private int selected = Selected.NO_CHANNEL;

  MapsCanvas(MapsWords words) {
    super("maps-canvas");
    this.bars = new LogitBars(words);
    setFocusTraversable(true);
  }

  void show(@Nullable MapsFrame next) {
    frame = next;
    images.keySet().retainAll(next == null ? List.of() : next.rows().values());
    repaint();
  }

  /** Moves everything up by so many pixels. */
  void scrollTo(double pixels) {
    scroll = pixels;
    repaint();
  }

  void showHovered(int channel) {
    hovered = channel;
    repaint();
  }

  void showSelected(int channel) {
    selected = channel;
    repaint();
  }

  /** Marks the pinned channels, and on every map the cells that reach the pinned cell. */
  void showPins(IntPredicate isPinned, PinnedCell.@Nullable Field reaching) {
    pinned = isPinned;
    field = reaching;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(frame)
        .map(MapsFrame::maps)
        .map(
            maps ->
                new ChartTable(
                    List.of(
                        "app.chart.channel", "app.chart.mean", "app.chart.min", "app.chart.max"),
                    Arrays.stream(maps.channels())
                        .mapToObj(channel -> row(channel, maps.facts().statistics().get(channel)))
                        .toList()));
  }

  private static List<String> row(int channel, Statistics of) {
    return List.of(
        Integer.toString(channel),
        Numbers.compact(of.mean()),
        Numbers.compact(of.min()),
        Numbers.compact(of.max()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (frame == null) {
      return;
    }
    // Whole pixels, or the crisp cells would blur.
    double at = Math.rint(scroll);
    if (frame.maps().isLogits()) {
      bars.paint(gc, frame, at, this, hovered, selected);
      return;
    }
    ScrollGrid grid = frame.grid();
    for (int row = grid.firstRow(at); row < grid.endRow(at); row++) {
      MapRow rendered = frame.rows().get(row);
      if (rendered == null) {
        paintUnrendered(gc, grid, row, at);
      } else {
        Image image = images.computeIfAbsent(rendered, made -> image(made, grid));
        crisp(gc).image(image, grid.left(), grid.rowY(row, at));
        rendered.marks().forEach(mark -> paintMark(gc, frame, mark, at));
        paintOnTiles(gc, frame, row, at);
      }
    }
    if (frame.isSeen(hovered, at)) {
      ring(gc, frame, at, hovered, HOVER_RING / 2, HOVER_RING, colour(Ink.INK_2));
    }
    if (frame.isSeen(selected, at)) {
      ring(gc, frame, at, selected, SELECTION_OFFSET, SELECTION_RING, colour(Ink.ACCENT));
    }
  }

  /** Without a copy: colours of maps are opaque or nothing, so they are premultiplied already. */
  private static Image image(MapRow row, ScrollGrid grid) {
    return new WritableImage(
        new PixelBuffer<>(
            grid.width(),
            grid.cellHeight(),
            IntBuffer.wrap(row.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }

  /** A row that came into sight faster than it could be rendered. */
  private void paintUnrendered(GraphicsContext gc, ScrollGrid grid, int row, double at) {
    gc.setFill(colour(Ink.SUNKEN));
    int end = Math.min(grid.total(), (row + 1) * grid.columns());
    for (int place = row * grid.columns(); place < end; place++) {
      crisp(gc).fill(grid.x(place), grid.rowY(row, at), grid.cellWidth(), grid.cellHeight());
    }
  }

  private void paintOnTiles(GraphicsContext gc, MapsFrame seen, int row, double at) {
    ScrollGrid grid = seen.grid();
    int end = Math.min(grid.total(), (row + 1) * grid.columns());
    for (int place = row * grid.columns(); place < end; place++) {
      if (field != null) {
        CellMarks.frame(
            gc,
            CellMarks.box(
                field,
                seen.maps().activation(),
                grid.x(place),
                grid.y(place, at),
                grid.cellWidth()),
            this);
      }
      if (pinned.test(seen.maps().channels()[place])) {
        double x = grid.x(place) + grid.cellWidth() - PIN_RADIUS - 2;
        double y = grid.y(place, at) + PIN_RADIUS + 2;
        gc.setFill(colour(Ink.CELL_EDGE));
        gc.fillOval(x - PIN_RADIUS - 1, y - PIN_RADIUS - 1, 2 * PIN_RADIUS + 2, 2 * PIN_RADIUS + 2);
        gc.setFill(Color.WHITE);
        gc.fillOval(x - PIN_RADIUS, y - PIN_RADIUS, 2 * PIN_RADIUS, 2 * PIN_RADIUS);
      }
    }
  }

  private void ring(
      GraphicsContext gc,
      MapsFrame frame,
      double at,
      int channel,
      double out,
      double width,
      Color colour) {
    int place = frame.maps().places()[channel];
    double x = frame.grid().x(place) - out;
    double y = frame.grid().y(place, at) - out;
    double side = frame.grid().cellWidth() + 2 * out;
    gc.setStroke(colour);
    gc.setLineWidth(width);
    crisp(gc).frame(x, y, side, side, CORNER);
  }

  private void paintMark(GraphicsContext gc, MapsFrame seen, MapRow.Mark mark, double at) {
    double x = seen.grid().x(mark.place());
    double y = seen.grid().y(mark.place(), at);
    double side = seen.grid().cellWidth();
    gc.setFont(scaled(NUMBERS));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    switch (mark.kind()) {
      case ZERO -> {
        int channel = seen.maps().channels()[mark.place()];
        gc.setFill(CellMarks.ink(seen.maps().scale(channel).argb(0)));
        gc.fillText("0", x + side / 2, y + side / 2);
      }
      case NOT_FINITE -> {
        gc.setFill(colour(Ink.SUNKEN));
        crisp(gc).fill(x, y, side, side);
        gc.setStroke(colour(Ink.ERROR));
        gc.setLineWidth(1);
        crisp(gc).frame(x + 0.5, y + 0.5, side - 1, side - 1);
        gc.strokeLine(x, y, x + side, y + side);
        gc.strokeLine(x + side, y, x, y + side);
        gc.setFill(colour(Ink.SUNKEN));
        double across = 24 * textScale();
        double down = 14 * textScale();
        crisp(gc).fill(x + (side - across) / 2, y + (side - down) / 2, across, down);
        gc.setFill(colour(Ink.INK));
        gc.fillText("NaN", x + side / 2, y + side / 2);
      }
    }
  }
}

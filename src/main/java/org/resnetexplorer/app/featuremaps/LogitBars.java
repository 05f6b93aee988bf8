package org.resnetexplorer.app.featuremaps;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.ScrollGrid;

/** The logits of the last layer: a line for each class with its name, a bar from zero, a number. */
final class LogitBars {
  private static final double NAME_SHARE = 0.42;
  private static final double NUMBER_WIDTH = 62;
  private static final double PADDING = 8;
  private static final double BAR_HEIGHT = 8;
  private static final String ELLIPSIS = "…";

  private final MapsWords words;

  LogitBars(MapsWords words) {
    this.words = words;
  }

  /** Where zero lies, and how long a unit is. */
  private record Axis(double zero, double perUnit) {
    static Axis of(ShownMaps maps, double width) {
      Statistics all = maps.activation().statistics();
      double low = Math.min(0, Double.isNaN(all.min()) ? 0 : all.min());
      double high = Math.max(0, Double.isNaN(all.max()) ? 0 : all.max());
      double perUnit = high > low ? width / (high - low) : 0;
      return new Axis(-low * perUnit, perUnit);
    }
  }

  void paint(
      GraphicsContext gc,
      MapsFrame frame,
      double scroll,
      PaintedRegion colours,
      int hovered,
      int selected) {
    ScrollGrid grid = frame.grid();
    double barLeft = grid.cellWidth() * NAME_SHARE;
    Axis axis =
        Axis.of(
            frame.maps(),
            grid.cellWidth() - barLeft - NUMBER_WIDTH * colours.textScale() - PADDING);
    int end = Math.min(grid.total(), grid.endRow(scroll) * grid.columns());
    for (int place = grid.firstRow(scroll) * grid.columns(); place < end; place++) {
      int channel = frame.maps().channels()[place];
      double x = grid.x(place);
      double y = Math.rint(grid.y(place, scroll));
      if (channel == selected || channel == hovered) {
        gc.setFill(colours.colour(channel == selected ? Ink.ACCENT_SOFT : Ink.HOVER));
        gc.fillRoundRect(x, y, grid.cellWidth(), grid.cellHeight(), 4, 4);
      }
      double middle = y + grid.cellHeight() / 2.0;
      gc.setTextBaseline(VPos.CENTER);
      paintName(gc, words.label(frame.maps(), channel), x + PADDING, middle, barLeft, colours);
      paintBar(gc, frame.maps(), channel, new Line(x + barLeft, middle, axis), colours);
      gc.setTextAlign(TextAlignment.RIGHT);
      gc.setFont(colours.scaled(PaintedRegion.NUMBERS));
      gc.setFill(colours.colour(Ink.INK));
      gc.fillText(
          MapsWords.number(frame.maps(), channel, frame.maps().activation().at(channel, 0, 0)),
          x + grid.cellWidth() - PADDING,
          middle);
    }
  }

  private record Line(double left, double middle, Axis axis) {}

  private static void paintName(
      GraphicsContext gc, String name, double x, double y, double right, PaintedRegion colours) {
    gc.setTextAlign(TextAlignment.LEFT);
    Font font = colours.scaled(PaintedRegion.TEXT);
    gc.setFont(font);
    gc.setFill(colours.colour(Ink.INK));
    gc.fillText(shortened(name, font, right - 2 * PADDING), x, y);
  }

  private static void paintBar(
      GraphicsContext gc, ShownMaps maps, int channel, Line line, PaintedRegion colours) {
    double value = maps.activation().at(channel, 0, 0);
    double zero = Math.round(line.left() + line.axis().zero());
    if (Double.isFinite(value)) {
      double length = Math.abs(value) * line.axis().perUnit();
      gc.setFill(colours.colour(value < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
      colours
          .crisp(gc)
          .fill(
              value < 0 ? zero - length : zero, line.middle() - BAR_HEIGHT / 2, length, BAR_HEIGHT);
    }
    gc.setFill(colours.colour(Ink.LINE_STRONG));
    colours.crisp(gc).fill(zero, line.middle() - 8, 1, 16);
  }

  private static String shortened(String name, Font font, double width) {
    if (PaintedRegion.widthOf(name, font) <= width) {
      return name;
    }
    int length = name.length();
    while (length > 0
        && PaintedRegion.widthOf(name.substring(0, length) + ELLIPSIS, font) > width) {
      length--;
    }
    return name.substring(0, length).stripTrailing() + ELLIPSIS;
  }
}

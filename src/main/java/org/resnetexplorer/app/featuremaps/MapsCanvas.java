package org.resnetexplorer.app.featuremaps;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.render.ColorMap;

/** Draws the part of the grid of maps that is seen, with rings around what is hovered or chosen. */
final class MapsCanvas extends PaintedRegion {
  private static final double HOVER_RING = 1.5;
  private static final double SELECTION_RING = 2.5;

  /** From a tile's edge to the middle of the selection's ring, which lies 1 px off. */
  private static final double SELECTION_OFFSET = 1 + SELECTION_RING / 2;

  private static final double CORNER = 5;

  private final LogitBars bars;
  private @Nullable MapsFrame frame;
  private @Nullable WritableImage tiles;
  private int hovered = Selected.NO_CHANNEL;
  private int selected = Selected.NO_CHANNEL;

  MapsCanvas(MapsWords words) {
    super("maps-canvas");
    this.bars = new LogitBars(words);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void show(@Nullable MapsFrame next) {
    frame = next;
    tiles = next == null || next.argb().length == 0 ? null : image(next);
    repaint();
  }

  private static WritableImage image(MapsFrame frame) {
    int width = frame.grid().width();
    WritableImage image = new WritableImage(width, frame.grid().height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            frame.grid().height(),
            PixelFormat.getIntArgbInstance(),
            frame.argb(),
            0,
            width);
    return image;
  }

  void showHovered(int channel) {
    hovered = channel;
    repaint();
  }

  void showSelected(int channel) {
    selected = channel;
    repaint();
  }

  @Override
  void paint(GraphicsContext gc, double width, double height) {
    if (frame == null) {
      return;
    }
    if (frame.maps().isLogits()) {
      bars.paint(gc, frame, this, hovered, selected);
      return;
    }
    gc.drawImage(tiles, frame.grid().left(), frame.grid().top());
    frame.marks().forEach(mark -> paintMark(gc, frame, mark));
    if (isSeen(frame, hovered)) {
      ring(gc, frame, hovered, HOVER_RING / 2, HOVER_RING, colour(Ink.INK_2));
    }
    if (isSeen(frame, selected)) {
      ring(gc, frame, selected, SELECTION_OFFSET, SELECTION_RING, colour(Ink.ACCENT));
    }
  }

  static boolean isSeen(MapsFrame frame, int channel) {
    return frame.maps().has(channel)
        && frame.grid().isSeen(frame.maps().places()[channel], frame.topRow());
  }

  private static void ring(
      GraphicsContext gc, MapsFrame frame, int channel, double out, double width, Color colour) {
    int place = frame.maps().places()[channel];
    double x = frame.grid().x(place) - out;
    double y = frame.grid().y(place, frame.topRow()) - out;
    double side = frame.grid().cellWidth() + 2 * out;
    gc.setStroke(colour);
    gc.setLineWidth(width);
    gc.strokeRoundRect(x, y, side, side, CORNER, CORNER);
  }

  private void paintMark(GraphicsContext gc, MapsFrame seen, MapsFrame.Mark mark) {
    double x = seen.grid().x(mark.place());
    double y = seen.grid().y(mark.place(), seen.topRow());
    double side = seen.grid().cellWidth();
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    switch (mark.kind()) {
      case ZERO -> {
        int channel = seen.maps().channels()[mark.place()];
        int ink = ColorMap.inkOn(seen.maps().scale(channel).argb(0));
        gc.setFill(Color.rgb(ink >> 16 & 0xFF, ink >> 8 & 0xFF, ink & 0xFF));
        gc.fillText("0", x + side / 2, y + side / 2);
      }
      case NOT_FINITE -> {
        gc.setFill(colour(Ink.SUNKEN));
        gc.fillRect(x, y, side, side);
        gc.setStroke(colour(Ink.ERROR));
        gc.setLineWidth(1);
        gc.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
        gc.strokeLine(x, y, x + side, y + side);
        gc.strokeLine(x + side, y, x, y + side);
        gc.setFill(colour(Ink.SUNKEN));
        gc.fillRect(x + side / 2 - 12, y + side / 2 - 7, 24, 14);
        gc.setFill(colour(Ink.INK));
        gc.fillText("NaN", x + side / 2, y + side / 2);
      }
    }
  }
}

package org.resnetexplorer.app.attribution;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.account.SignedMap;

/** The photo as the network sees it, and a map over it. */
final class MapCanvas extends PaintedRegion {
  private static final double[] DASHES = {3, 3};

  private @Nullable Image photo;
  private @Nullable Image map;
  private @Nullable SignedMap cells;
  private double opacity = 1;

  MapCanvas() {
    super("attribution-map");
  }

  /** Takes the room of a square. */
  void reserve(double side) {
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
  }

  /**
   * @param nextMap null while there is none
   */
  void show(@Nullable Image nextPhoto, @Nullable Image nextMap) {
    photo = nextPhoto;
    map = nextMap;
    repaint();
  }

  /**
   * What the map's cells hold, for its twin.
   *
   * @param next null while there is none
   */
  void tell(@Nullable SignedMap next) {
    cells = next;
  }

  /** From 0 to 1. */
  void showOpacity(double next) {
    opacity = next;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(cells)
        .map(of -> ChartTable.ofCells(of.rows(), of.columns(), at -> of.values()[at]));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    double side = Math.min(width, height);
    if (photo == null) {
      gc.setStroke(colour(Ink.LINE_STRONG));
      gc.setLineDashes(DASHES);
      crisp(gc).frame(0.5, 0.5, side - 1, side - 1);
      gc.setLineDashes();
      return;
    }
    // Few pixels are magnified as cells, many are not made to glitter.
    gc.setImageSmoothing(photo.getWidth() * 2 > side);
    double scale = Math.min(side / photo.getWidth(), side / photo.getHeight());
    double across = photo.getWidth() * scale;
    double down = photo.getHeight() * scale;
    crisp(gc).image(photo, 0, 0, across, down);
    if (map != null) {
      gc.setGlobalAlpha(opacity);
      crisp(gc).image(map, 0, 0, across, down);
      gc.setGlobalAlpha(1);
    }
  }
}

package org.resnetexplorer.app.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/** One input channel of a convolution in small: its map, and its patch times its kernel. */
final class ShareThumbs {
  private static final int SIDE = 18;
  private static final double GAP = 3;
  private static final double TIMES = 12;

  /** Of all of it. */
  static final double WIDTH = 3 * SIDE + TIMES + GAP;

  private final PaintedRegion region;
  private final Map<Integer, Image> maps = new HashMap<>();
  private final Map<Integer, ValueScale> scales = new HashMap<>();
  private @Nullable Readers of;

  ShareThumbs(PaintedRegion region) {
    this.region = region;
  }

  /**
   * @param middle of the row
   */
  void paint(GraphicsContext gc, Proof proof, Ranking.Share share, double left, double middle) {
    if (proof.readers() != of) {
      maps.clear();
      scales.clear();
      of = proof.readers();
    }
    int channel = share.channel();
    ValueScale scale =
        scales.computeIfAbsent(
            channel,
            c ->
                Colours.ofInput(proof.readers().run().model().network(), proof.headReader(), 0, c));
    double top = middle - SIDE / 2.0;
    region.crisp(gc).image(maps.computeIfAbsent(channel, c -> map(proof, c, scale)), left, top);
    double x = left + SIDE + GAP;
    paintCells(gc, share.terms(), false, scale, x, top);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(region.colour(Ink.INK_3));
    gc.setFont(PaintedRegion.NUMBERS);
    gc.fillText("×", x + SIDE + TIMES / 2, middle);
    double[] weights = share.terms().stream().mapToDouble(Term::weight).toArray();
    paintCells(gc, share.terms(), true, Colours.ofSigned(weights), x + SIDE + TIMES, top);
  }

  private static Image map(Proof proof, int channel, ValueScale scale) {
    float[] values = proof.headReader().inputChannel(0, channel);
    Shape shape = proof.headReader().inputShape(0);
    int[] argb = Tile.render(values, 0, shape.height(), shape.width(), scale, SIDE);
    return Images.of(new Pixels(SIDE, SIDE, argb));
  }

  private void paintCells(
      GraphicsContext gc, List<Term> terms, boolean weights, ValueScale scale, double x, double y) {
    int columns = (int) Math.round(Math.sqrt(terms.size()));
    double side = (double) SIDE / columns;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      int argb = scale.argb((float) (weights ? term.weight() : term.value()));
      gc.setFill(term.padded() && !weights ? region.colour(Ink.SUNKEN) : Images.colour(argb));
      double left = Math.round(x + i % columns * side);
      double top = Math.round(y + i / columns * side);
      region
          .crisp(gc)
          .fill(
              left,
              top,
              Math.round(x + (i % columns + 1) * side) - left,
              Math.round(y + (i / columns + 1) * side) - top);
    }
  }
}

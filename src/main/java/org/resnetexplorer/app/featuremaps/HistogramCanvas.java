package org.resnetexplorer.app.featuremaps;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.PaintedRegion;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.render.Histogram;

/** How often which value occurs in a channel. */
final class HistogramCanvas extends PaintedRegion {
  private static final double TEXT_HEIGHT = 18;
  private static final double OPACITY = 0.75;

  private final Messages messages;
  private @Nullable ChannelPicture picture;

  HistogramCanvas(Messages messages) {
    super("histogram");
    this.messages = messages;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void show(@Nullable ChannelPicture next) {
    picture = next;
    if (next != null) {
      setAccessibleText(
          messages.text("maps.histogram.description", next.channel(), low(next), high(next)));
    }
    repaint();
  }

  private static String low(ChannelPicture shown) {
    return shown.maps().call().isNonNegative() ? "> 0" : shown.number(shown.histogram().low());
  }

  private static String high(ChannelPicture shown) {
    return shown.number(shown.histogram().high());
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (picture == null) {
      return;
    }
    double base = Math.floor(height - TEXT_HEIGHT);
    paintBars(gc, picture.histogram(), width, base);
    gc.setFill(colour(Ink.LINE_STRONG));
    gc.fillRect(0, base, width, 1);
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText(low(picture), 0, height);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(high(picture), width, height);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFont(CAPTION);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(messages.text("maps.histogram", picture.channel()), width / 2, height);
  }

  private void paintBars(GraphicsContext gc, Histogram histogram, double width, double base) {
    int fullest = Math.max(1, histogram.fullest());
    int bins = histogram.counts().length;
    gc.setFill(colour(Ink.ACCENT).deriveColor(0, 1, 1, OPACITY));
    for (int bin = 0; bin < bins; bin++) {
      double left = Math.round(width * bin / bins);
      double right = Math.round(width * (bin + 1) / bins) - 1;
      double bar = base * histogram.counts()[bin] / fullest;
      // One value of ten thousand is still a value.
      double seen = histogram.counts()[bin] == 0 ? 0 : Math.max(1, Math.round(bar));
      gc.fillRect(left, base - seen, right - left, seen);
    }
  }
}

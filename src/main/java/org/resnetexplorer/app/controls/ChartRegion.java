package org.resnetexplorer.app.controls;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/**
 * A painted region that grows with the size of texts as a whole: what is drawn beside a text has
 * room for it at every size. Its lengths are those of the usual size.
 */
public abstract class ChartRegion extends PaintedRegion {

  private static final double FREE = -1;

  private double ownWidth = FREE;
  private double ownHeight = FREE;

  /** The style class gives its size. */
  protected ChartRegion(String styleClass) {
    super(styleClass);
  }

  /** Makes it so wide, neither more nor less, in lengths of the usual size of texts. */
  protected final void fixWidth(double width) {
    ownWidth = width;
    fix();
  }

  /** Makes it so high, neither more nor less, in lengths of the usual size of texts. */
  protected final void fixHeight(double height) {
    ownHeight = height;
    fix();
  }

  private void fix() {
    if (ownWidth >= 0) {
      double width = ownWidth * textScale();
      setMinWidth(width);
      setPrefWidth(width);
      setMaxWidth(width);
    }
    if (ownHeight >= 0) {
      double height = ownHeight * textScale();
      setMinHeight(height);
      setPrefHeight(height);
      setMaxHeight(height);
    }
  }

  @Override
  protected final void textScaled() {
    fix();
    repaint();
  }

  @Override
  protected final void paint(GraphicsContext gc, double width, double height) {
    gc.save();
    gc.scale(textScale(), textScale());
    paintChart(gc, chartWidth(), chartHeight());
    gc.restore();
  }

  /** Paints everything on the empty canvas, as at the usual size of texts. */
  protected abstract void paintChart(GraphicsContext gc, double width, double height);

  /** How wide it is to what paints it. */
  protected final double chartWidth() {
    return getWidth() / textScale();
  }

  /** How high it is to what paints it. */
  protected final double chartHeight() {
    return getHeight() / textScale();
  }

  /** Where an event happened, to what paints it. */
  protected final double chartX(MouseEvent event) {
    return event.getX() / textScale();
  }

  /** Where an event happened, to what paints it. */
  protected final double chartY(MouseEvent event) {
    return event.getY() / textScale();
  }
}

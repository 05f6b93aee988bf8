package org.resnetexplorer.app.controls;

import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Affine;

/**
 * Draws with edges and lines on pixels of the screen. At scale 1.25, or where texts are larger,
 * those are no whole lengths, and what is drawn at whole lengths would blur.
 */
public final class CrispPen {
  private final GraphicsContext gc;
  private final double scale;
  private final double originX;
  private final double originY;

  /**
   * @param pixels of the screen for a length of the canvas, before any transform
   */
  CrispPen(GraphicsContext gc, double pixels) {
    this.gc = gc;
    Affine drawn = gc.getTransform();
    this.scale = drawn.getMxx() * pixels;
    this.originX = drawn.getTx() * pixels;
    this.originY = drawn.getTy() * pixels;
  }

  /** The border between two pixels next to a place from left to right. */
  private double across(double at) {
    return (Math.rint(at * scale + originX) - originX) / scale;
  }

  /** The same from top to bottom. */
  private double down(double at) {
    return (Math.rint(at * scale + originY) - originY) / scale;
  }

  /** A line is a whole number of pixels wide. */
  private double thickness() {
    return Math.max(1, Math.rint(gc.getLineWidth() * scale)) / scale;
  }

  /** Fills a rectangle; one that would have no pixels stays as it is. */
  public void fill(double x, double y, double width, double height) {
    double from = across(x);
    double upper = down(y);
    double wide = across(x + width) - from;
    double high = down(y + height) - upper;
    gc.fillRect(
        wide > 0 ? from : x,
        high > 0 ? upper : y,
        wide > 0 ? wide : width,
        high > 0 ? high : height);
  }

  /** From now on nothing is drawn outside a rectangle. */
  public void clip(double x, double y, double width, double height) {
    gc.beginPath();
    gc.rect(across(x), down(y), across(x + width) - across(x), down(y + height) - down(y));
    gc.clip();
  }

  /** Draws an image; else the cells of a map at its edges would be mixed with the ground. */
  public void image(Image image, double x, double y, double width, double height) {
    double from = across(x);
    double upper = down(y);
    gc.drawImage(image, from, upper, across(x + width) - from, down(y + height) - upper);
  }

  /** The same at the size of its pixels. */
  public void image(Image image, double x, double y) {
    image(image, x, y, image.getWidth(), image.getHeight());
  }

  /** Draws a frame around a rectangle, its lines half outside. */
  public void frame(double x, double y, double width, double height) {
    frame(x, y, width, height, 0);
  }

  /** The same with round corners. */
  public void frame(double x, double y, double width, double height, double arc) {
    double wanted = gc.getLineWidth();
    BoundingBox middle = middle(x, y, width, height);
    gc.setLineWidth(thickness());
    if (arc == 0) {
      stroke(middle);
    } else {
      gc.strokeRoundRect(
          middle.getMinX(), middle.getMinY(), middle.getWidth(), middle.getHeight(), arc, arc);
    }
    gc.setLineWidth(wanted);
  }

  /**
   * Draws a frame within a wider one of another colour.
   *
   * @param edge how much wider that one is
   */
  public void frame(BoundingBox box, Paint inner, double edge, Paint outer) {
    double wanted = gc.getLineWidth();
    BoundingBox middle = middle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    double line = thickness();
    gc.setStroke(outer);
    gc.setLineWidth(line + edge);
    stroke(middle);
    gc.setStroke(inner);
    gc.setLineWidth(line);
    stroke(middle);
    gc.setLineWidth(wanted);
  }

  /** The middle of a frame's lines. */
  private BoundingBox middle(double x, double y, double width, double height) {
    double half = thickness() / 2;
    double from = across(x - half) + half;
    double upper = down(y - half) + half;
    return new BoundingBox(
        from,
        upper,
        across(x + width - half) + half - from,
        down(y + height - half) + half - upper);
  }

  private void stroke(BoundingBox box) {
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
  }

  /** Draws a line from left to right, with its square ends. */
  public void level(double from, double to, double y) {
    double wanted = gc.getLineWidth();
    double half = thickness() / 2;
    double middle = down(y - half) + half;
    gc.setLineWidth(2 * half);
    double left = across(Math.min(from, to) - half) + half;
    gc.strokeLine(left, middle, across(Math.max(from, to) + half) - half, middle);
    gc.setLineWidth(wanted);
  }

  /** Draws a line from top to bottom, with its square ends. */
  public void upright(double x, double from, double to) {
    double wanted = gc.getLineWidth();
    double half = thickness() / 2;
    double middle = across(x - half) + half;
    gc.setLineWidth(2 * half);
    double upper = down(Math.min(from, to) - half) + half;
    gc.strokeLine(middle, upper, middle, down(Math.max(from, to) + half) - half);
    gc.setLineWidth(wanted);
  }
}

package org.resnetexplorer.diagram;

/**
 * How a box of one drawing grows into the drawing of what is inside it, while the rest of the outer
 * drawing moves out of view. Told by the share of the way: 0 is the outer drawing alone, 1 the
 * inner one alone.
 *
 * @param start the camera on the outer drawing before
 * @param box in the outer drawing
 * @param inner the drawing that fills the viewport in the end
 */
public record Growth(Camera start, Bounds box, Diagram inner, Camera.Viewport viewport) {

  /** Where the growing box stands on the screen. */
  public Bounds frame(double share) {
    Bounds from = start.toScreen(box);
    Bounds to = viewport.bounds();
    return new Bounds(
        Camera.mix(from.x(), to.x(), share),
        Camera.mix(from.y(), to.y(), share),
        Camera.mix(from.width(), to.width(), share),
        Camera.mix(from.height(), to.height(), share));
  }

  /** The camera on the outer drawing: its box keeps its proportions inside the frame. */
  public Camera outerCamera(double share) {
    Bounds frame = frame(share);
    double scale = Math.min(frame.width() / box.width(), frame.height() / box.height());
    return new Camera(
        scale, frame.centerX() - scale * box.centerX(), frame.centerY() - scale * box.centerY());
  }

  /** The camera on the inner drawing: the whole of it is inside the frame. */
  public Camera innerCamera(double share) {
    return Camera.into(inner, frame(share));
  }
}

package org.resnetexplorer.app.diagram;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;

/**
 * Which part of the drawing the canvas shows. The whole of it, or so much that its texts are as
 * large as they were chosen to be, until a person zooms or pans; of another drawing the same again.
 */
final class Viewfinder {
  private static final Camera NONE = new Camera(1, 0, 0);

  private final ReadOnlyObjectWrapper<Camera> camera =
      new ReadOnlyObjectWrapper<>(this, "camera", NONE);
  private final ReadOnlyDoubleWrapper detail = new ReadOnlyDoubleWrapper(this, "detail", 1);
  private Camera.Viewport viewport = new Camera.Viewport(1, 1);
  private @Nullable Diagram diagram;
  private double least;
  private Choice choice = Choice.NONE;

  /** What a person asked for. */
  private enum Choice {
    NONE,
    WHOLE,
    OWN
  }

  ReadOnlyObjectProperty<Camera> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  /**
   * How large pictures inside the drawing have to be made, per pixel of the drawing. Grows in
   * steps, so that they are not made anew at each turn of the wheel.
   */
  ReadOnlyDoubleProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  Camera camera() {
    return camera.get();
  }

  Camera.Viewport viewport() {
    return viewport;
  }

  /** Whether the drawing is shown whole, and goes on to be when the canvas changes its size. */
  boolean showsWhole() {
    return choice != Choice.OWN && camera().equals(fitted());
  }

  /** Where nobody asked for anything else the drawing is no smaller than at this scale. */
  void readAt(double scale) {
    least = scale;
  }

  void resize(double width, double height) {
    Camera.Viewport before = viewport;
    viewport = new Camera.Viewport(width, height);
    if (choice == Choice.OWN) {
      double dx = (width - before.width()) / 2;
      double dy = (height - before.height()) / 2;
      set(kept(camera().movedBy(dx, dy)));
    }
  }

  /**
   * Looks at another drawing.
   *
   * @param same whether it is the one before, laid out anew
   * @param place of the drawing that is in view where not all of it is
   */
  void show(Diagram next, boolean same, Bounds place) {
    diagram = next;
    if (!same) {
      choice = Choice.NONE;
    }
    set(
        switch (choice) {
          case NONE -> begun(next, place);
          case WHOLE -> fitted();
          case OWN -> kept(camera());
        });
  }

  /** The camera on a drawing before anybody asks for another. */
  Camera begun(Diagram drawn, Bounds place) {
    return Camera.atLeast(least, drawn, viewport, place);
  }

  /** The camera that shows the drawing whole. */
  Camera fitted() {
    return diagram == null ? NONE : Camera.fit(diagram, viewport);
  }

  /** Shows the drawing whole. */
  void fit() {
    choice = Choice.WHOLE;
    set(fitted());
  }

  /** Looks as this camera does, or nearly so if nothing were in view. */
  void look(Camera next) {
    Camera possible = kept(next);
    choice = possible.equals(fitted()) ? Choice.WHOLE : Choice.OWN;
    set(possible);
  }

  /** Whether a zoom by this factor would pass a limit that has been reached. */
  boolean isAtLimit(double factor) {
    return factor > 1 ? camera().scale() >= Camera.MOST : camera().scale() <= Camera.LEAST;
  }

  boolean isInView(Bounds drawn) {
    return camera().shows(drawn, viewport);
  }

  private void set(Camera next) {
    camera.set(next);
    double fit = Math.max(1, fitted().scale());
    double step = next.scale() <= fit ? fit : next.scale() <= fit * 2 ? fit * 2 : Camera.MOST;
    detail.set(Math.min(Camera.MOST, step));
  }

  private Camera kept(Camera wanted) {
    return diagram == null ? wanted : wanted.keepingInView(diagram, viewport);
  }
}

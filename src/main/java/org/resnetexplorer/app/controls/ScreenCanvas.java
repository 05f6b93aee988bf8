package org.resnetexplorer.app.controls;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * A canvas whose pixels are those of the screen, at every output scale. A plain {@link Canvas} has
 * as many as the finest screen rounded up, 2 where the scale is 1.25, which are then mixed to fewer
 * ones: all that is a pixel wide would blur. So this one is drawn to in the pixels that there are
 * and shrunk by as much as JavaFX enlarges it.
 */
public final class ScreenCanvas {
  private static final double LEAST = 1;

  private final Canvas canvas = new Canvas();
  private final Scale shrunk = new Scale();

  public ScreenCanvas() {
    canvas.setManaged(false);
    canvas.getTransforms().add(shrunk);
  }

  /** What is put into the scene, at the place of its left upper corner. */
  public Canvas node() {
    return canvas;
  }

  /** What draws on it, in lengths of the window. */
  public GraphicsContext pen() {
    return canvas.getGraphicsContext2D();
  }

  /**
   * Makes it so large, in lengths of the window; what was drawn on it is of no use any more.
   *
   * @param scale pixels of the screen for one of the window, as {@link #scaleOf} tells
   */
  public void resize(double width, double height, double scale) {
    double given = pixelsOfCanvas();
    double share = scale / given;
    canvas.setWidth(Math.max(LEAST, Math.ceil(width * scale)) / given);
    canvas.setHeight(Math.max(LEAST, Math.ceil(height * scale)) / given);
    shrunk.setX(1 / share);
    shrunk.setY(1 / share);
    pen().setTransform(share, 0, 0, share, 0, 0);
  }

  /** Pixels of the screen for one length of what draws on it, before any transform. */
  public double pixels() {
    return pixelsOfCanvas();
  }

  /** Pixels of the screen for one of the window in which a node is; 1 outside of one. */
  public static double scaleOf(Node node) {
    Scene scene = node.getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }

  /** Does something whenever the node comes to a screen of another scale. */
  public static void onOtherScale(Node node, Runnable task) {
    Subscriptions.onChange(
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty),
        (before, now) -> task.run());
  }

  /** What JavaFX gives each canvas for one of its lengths, whatever the screen it is on. */
  private static double pixelsOfCanvas() {
    return Math.ceil(
        Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1));
  }
}

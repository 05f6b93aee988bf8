package org.resnetexplorer.app.architectures;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.CanvasSurface;
import org.resnetexplorer.app.controls.FxTextMeasure;
import org.resnetexplorer.app.controls.ScreenCanvas;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.paint.Painter;
import org.resnetexplorer.diagram.paint.Palette;

/** Draws two nets above one another. */
final class CompareCanvas extends Region {
  private final CompareViewModel model;
  private final Appearance appearance;
  private final Painter painter;
  private final ScreenCanvas canvas = new ScreenCanvas();
  private final CanvasSurface surface;

  CompareCanvas(CompareViewModel model, Appearance appearance, FxTextMeasure measure) {
    this.model = model;
    this.appearance = appearance;
    this.painter = new Painter(measure);
    this.surface = new CanvasSurface(canvas.pen(), measure);
    setId("compare-canvas");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    getChildren().add(canvas.node());
    Subscriptions.onInvalidation(widthProperty(), this::resized);
    Subscriptions.onInvalidation(heightProperty(), this::resized);
    ScreenCanvas.onOtherScale(this, this::requestLayout);
    Subscriptions.now(model.comparedProperty(), this::describe);
    Subscriptions.onInvalidation(appearance.themeProperty(), this::requestLayout);
  }

  private void describe(CompareViewModel.@Nullable Compared shown) {
    setAccessibleText(
        shown == null ? "" : shown.first() + ", " + shown.second() + ". " + shown.summary());
    requestLayout();
  }

  private void resized() {
    model.resize(getWidth(), getHeight());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    CompareViewModel.Compared shown = model.comparedProperty().get();
    boolean dark = appearance.themeProperty().get() == Theme.DARK;
    double scale = ScreenCanvas.scaleOf(this);
    canvas.resize(getWidth(), getHeight(), scale);
    surface.begin(dark ? Palette.DARK : Palette.LIGHT, getWidth(), getHeight(), scale);
    if (shown != null) {
      Diagram diagram = shown.diagram();
      double large = appearance.textSizeProperty().get().factor();
      double fitting = Math.min(getWidth() / diagram.width(), getHeight() / diagram.height());
      surface.lookThrough(new Camera(Math.max(1, Math.min(large, fitting)), 0, 0), true);
      painter.paint(diagram, DiagramState.EMPTY, surface);
    }
  }
}

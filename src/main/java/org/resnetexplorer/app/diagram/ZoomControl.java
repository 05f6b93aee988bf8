package org.resnetexplorer.app.diagram;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.text.Messages;

/** How deep, smaller, how large, larger, and the whole: at the lower right of the canvas. */
final class ZoomControl extends HBox {
  private final Button smaller;
  private final Button larger;
  private final Button fit;
  private final Label percent = new Label();

  ZoomControl(DiagramCanvas canvas, DepthMenu depths, Messages messages) {
    smaller = button("out", "fth-minus", messages, canvas::zoomOut);
    larger = button("in", "fth-plus", messages, canvas::zoomIn);
    fit = button("fit", "fth-maximize", messages, canvas::fit);
    percent.getStyleClass().add("number");
    percent.setId("zoom-percent");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("zoom-control");
    getChildren().addAll(depths, smaller, percent, larger, fit);
    setManaged(false);
  }

  private static Button button(String name, String icon, Messages messages, Runnable handler) {
    Button button = new Button();
    button.setId("zoom-" + name);
    button.getStyleClass().add("icon-button");
    button.setGraphic(new FontIcon(icon));
    String words = messages.text("canvas.zoom." + name);
    button.setAccessibleText(words);
    Tooltips.on(button, words);
    button.setOnAction(event -> handler.run());
    return button;
  }

  /** Whether a text of the drawing would lie under this rectangle of the screen. */
  static boolean coversText(Bounds place, Diagram drawing, Camera camera, TextMeasure measure) {
    return drawing.elements().stream()
        .filter(Element.Label.class::isInstance)
        .map(Element.Label.class::cast)
        .map(label -> camera.toScreen(box(label, measure)))
        .anyMatch(place::intersects);
  }

  private static Bounds box(Element.Label label, TextMeasure measure) {
    double width = measure.width(label.text(), label.style());
    double left = label.x() - label.anchor().before() * width;
    double size = label.style().size();
    return new Bounds(left, label.baseline() - size, width, size);
  }

  void show(Viewfinder finder) {
    double scale = finder.camera().scale();
    percent.setText(Math.round(100 * scale) + " %");
    smaller.setDisable(scale <= Camera.LEAST);
    larger.setDisable(scale >= Camera.MOST);
    fit.setDisable(finder.showsWhole());
  }
}

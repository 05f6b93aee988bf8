package org.resnetexplorer.app.attribution;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.FittingLine;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/** One method's map, small: a click shows it large. */
final class TileView extends Button {
  /** Between the name and the ends of the scale, which give way to it. */
  private static final double GAP = 4;

  private final Method method;
  private final GalleryViewModel viewModel;
  private final AttributionWords words;
  private final MapCanvas canvas = new MapCanvas();
  private final FittingLine range = new FittingLine();
  private final FittingLine line = new FittingLine();
  private final VBox box = new VBox();
  private final HBox head;

  TileView(Method method, GalleryViewModel viewModel, AttributionWords words) {
    this.method = method;
    this.viewModel = viewModel;
    this.words = words;
    setId("attribution-" + method.id());
    // What the button says; its numbers are told where it is large.
    canvas.setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().add("attribution-tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Label name = new Label(method.title());
    name.getStyleClass().add("attribution-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    range.getStyleClass().addAll("number", "attribution-range");
    range
        .maxWidthProperty()
        .bind(canvas.prefWidthProperty().subtract(name.widthProperty()).subtract(GAP));
    line.getStyleClass().addAll("number", "attribution-line");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head = new HBox(name, gap, range);
    head.setAlignment(Pos.BASELINE_LEFT);
    head.maxWidthProperty().bind(canvas.prefWidthProperty());
    line.maxWidthProperty().bind(canvas.prefWidthProperty());
    box.getStyleClass().add("attribution-tile-box");
    setGraphic(box);
    setOnAction(event -> viewModel.choose(method));
    Tooltips.on(this, method.title() + ". " + words.says(method) + "\n" + method.paper());
  }

  /** The sum of a small one stands above it, as the pane may be too low for both. */
  void reserve(double side) {
    canvas.reserve(side);
    boolean small = side < AttributionController.LARGE_TILE;
    box.getChildren().setAll(small ? List.of(head, line, canvas) : List.of(head, canvas, line));
    range.setVisible(!small);
    range.setManaged(!small);
  }

  void show(@Nullable Image photo, RowScales scales) {
    Tile tile = viewModel.tileProperty(method).get();
    line.say(words.lines(tile));
    setAccessibleText(method.title() + ", " + words.line(tile));
    Attribution soFar = tile == null ? null : tile.soFar();
    if (tile == null || soFar == null) {
      canvas.show(tile != null && tile.refusal() != null ? photo : null, null);
      range.say(List.of(""));
      return;
    }
    ValueScale scale = scales.scale(tile, soFar);
    boolean unsigned = viewModel.unsignedProperty().get();
    canvas.show(photo, Images.of(MapDrawing.colours(tile, soFar, unsigned, scale)));
    String sign = unsigned ? "" : "±";
    range.say(
        List.of(
            sign + Numbers.compact(scale.magnitude()),
            sign + Numbers.significant(scale.magnitude(), 2),
            ""));
  }

  void showOpacity(double opacity) {
    canvas.showOpacity(opacity);
  }

  void showChosen(boolean chosen) {
    pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), chosen);
  }
}

package org.resnetexplorer.app.featuremaps;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.text.Messages;

/** The size of the grid's tiles: a slider, or what suits call and pane. */
final class TileSizeControl extends HBox {
  private final ObjectProperty<MapsLook> look;
  private final Slider slider =
      new Slider(MapsLook.LEAST_SIDE, MapsLook.GREATEST_SIDE, MapsLook.LEAST_SIDE);
  private final Label pixels = new Label();
  private boolean adopting;

  TileSizeControl(ObjectProperty<MapsLook> look, Messages messages) {
    this.look = look;
    getStyleClass().add("tile-size");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("maps-tile-size");
    slider.setBlockIncrement(14);
    slider.setAccessibleText(messages.text("maps.size"));
    CheckBox automatic = new CheckBox(messages.text("maps.size.auto"));
    automatic.setId("maps-tile-auto");
    pixels.getStyleClass().add("number");
    getChildren().setAll(automatic, slider, pixels);
    automatic.setOnAction(
        event -> choose(automatic.isSelected() ? MapsLook.AUTOMATIC : (int) slider.getValue()));
    Subscriptions.onChange(
        slider.valueProperty(),
        (before, now) -> {
          if (!adopting) {
            choose(now.intValue());
          }
        });
    Subscriptions.now(
        look,
        now -> {
          automatic.setSelected(now.tileSide() == MapsLook.AUTOMATIC);
          if (now.tileSide() != MapsLook.AUTOMATIC) {
            show(now.tileSide());
          }
        });
  }

  /** Tells the size that the tiles have just now. */
  void show(int side) {
    adopting = true;
    slider.setValue(side);
    adopting = false;
    pixels.setText(side + " px");
  }

  private void choose(int side) {
    look.set(look.get().withTileSide(side));
  }
}

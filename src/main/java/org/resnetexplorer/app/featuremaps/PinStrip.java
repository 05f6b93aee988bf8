package org.resnetexplorer.app.featuremaps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** The pinned channels, beside the grid: a click goes there, P or Delete unpins. */
final class PinStrip extends FlowPane {
  private static final double PITCH = Pins.SIDE + 36;

  private final Pins pins;
  private final MapsWords words;
  private final Messages messages;
  private final Map<Pin, Button> buttons = new LinkedHashMap<>();

  PinStrip(Pins pins, MapsWords words, Messages messages) {
    super(Orientation.VERTICAL);
    this.pins = pins;
    this.words = words;
    this.messages = messages;
    setId("pin-strip");
    getStyleClass().add("pin-strip");
    managedProperty().bind(visibleProperty());
    Subscriptions.now(pins.tilesProperty(), this::show);
    Subscriptions.onInvalidation(
        heightProperty(), () -> setPrefWrapLength(Math.max(PITCH, getHeight())));
  }

  private void show(List<PinnedTile> tiles) {
    List<Button> before = List.copyOf(buttons.values());
    Pin focused = focused();
    buttons.clear();
    tiles.forEach(tile -> buttons.put(tile.pin(), button(tile)));
    getChildren().removeAll(before);
    getChildren().addAll(buttons.values());
    setVisible(!tiles.isEmpty());
    if (focused != null && buttons.containsKey(focused)) {
      buttons.get(focused).requestFocus();
    }
  }

  /** The pin that has the keyboard, which must not be lost when the maps change. */
  private @Nullable Pin focused() {
    return buttons.entrySet().stream()
        .filter(entry -> entry.getValue().isFocused())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private Button button(PinnedTile tile) {
    ImageView image = new ImageView(Images.of(new Pixels(tile.side(), tile.side(), tile.argb())));
    String name = tile.call().shortName() + "\n" + tile.pin().channel();
    Button button = new Button(name, image);
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("pin");
    String tip = words.pin(tile);
    Tooltips.on(button, tip);
    button.setAccessibleText(tip);
    button.setOnAction(event -> pins.select(tile.pin()));
    MenuItem unpin = new MenuItem(messages.text("maps.unpin"));
    unpin.setOnAction(event -> pins.toggle(tile.pin()));
    button.setContextMenu(new ContextMenu(unpin));
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.P || event.getCode() == KeyCode.DELETE) {
            pins.toggle(tile.pin());
            event.consume();
          }
        });
    return button;
  }
}

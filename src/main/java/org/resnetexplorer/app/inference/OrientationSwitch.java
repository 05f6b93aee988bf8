package org.resnetexplorer.app.inference;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.text.Messages;

/**
 * For a picture whose camera noted how it was held: how the note was treated, and the other way to
 * choose.
 */
final class OrientationSwitch {
  private final ObjectProperty<Orientation> orientation;
  private final ToggleButton upright;
  private final ToggleButton stored;
  private final SegmentedButton node;

  OrientationSwitch(Messages messages, ObjectProperty<Orientation> orientation) {
    this.orientation = orientation;
    this.upright = choice(messages, "upright", Orientation.UPRIGHT);
    this.stored = choice(messages, "torchvision", Orientation.TORCHVISION);
    this.node = new SegmentedButton(upright, stored);
    node.setId("orientation-switch");
    node.getStyleClass().add("orientation-switch");
  }

  private ToggleButton choice(Messages messages, String name, Orientation choice) {
    ToggleButton button = new ToggleButton(messages.text("inference.orientation." + name));
    button.setId("orientation-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(button, messages.text("inference.orientation." + name + ".why"));
    button.setOnAction(
        event -> {
          // What is lit tells of the picture shown; it changes when that does.
          button.setSelected(!button.isSelected());
          orientation.set(choice);
        });
    return button;
  }

  /** The switch, lit at what was done with the picture that is shown. */
  Node showing(Orientation used) {
    upright.setSelected(used == Orientation.UPRIGHT);
    stored.setSelected(used == Orientation.TORCHVISION);
    return node;
  }
}

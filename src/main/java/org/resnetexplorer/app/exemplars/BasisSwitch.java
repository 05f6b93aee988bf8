package org.resnetexplorer.app.exemplars;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** Active or relevant. */
final class BasisSwitch {
  private final SegmentedButton buttons = new SegmentedButton();

  /**
   * @param id first part of the buttons' ids
   */
  BasisSwitch(String id, ObjectProperty<Basis> basis, ExemplarWords words) {
    Map<Basis, ToggleButton> all = new EnumMap<>(Basis.class);
    for (Basis each : Basis.values()) {
      ToggleButton button = new ToggleButton(words.basis(each));
      button.setId(id + (each == Basis.ACTIVE ? "-active" : "-relevant"));
      Tooltips.on(button, words.basisTip(each));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(event -> basis.set(each));
      all.put(each, button);
      buttons.getButtons().add(button);
    }
    buttons.getStyleClass().add("word-segments");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    OneToggle.keep(buttons.getToggleGroup());
    Subscriptions.now(basis, now -> all.forEach((each, button) -> button.setSelected(each == now)));
  }

  Node node() {
    return buttons;
  }
}

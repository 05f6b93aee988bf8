package org.resnetexplorer.app.diagram;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.diagram.Zoom;

/** Net, stage or block, as three buttons; a narrow window has a {@link DepthMenu} instead. */
final class DepthSwitch extends SegmentedButton {

  DepthSwitch(DiagramViewModel model, PaneContext context) {
    setId("depths");
    setMinWidth(Region.USE_PREF_SIZE);
    for (Zoom depth : DepthMenu.DEPTHS) {
      ToggleButton button = new ToggleButton(DepthMenu.text(depth, context.messages()));
      button.setId("depth-" + DepthMenu.word(depth));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.show(depth);
          });
      Subscriptions.now(
          model.viewProperty(), view -> button.setSelected(DepthMenu.of(view) == depth));
      getButtons().add(button);
    }
    visibleProperty()
        .bind(context.appearance().widthProperty().map(width -> width != WidthClass.NARROW));
    managedProperty().bind(visibleProperty());
  }
}

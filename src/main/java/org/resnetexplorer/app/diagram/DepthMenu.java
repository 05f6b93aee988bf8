package org.resnetexplorer.app.diagram;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.text.Messages;

/** Net, stage or block, as a menu beside the zoom: the line above has no room in narrow windows. */
final class DepthMenu extends MenuButton {
  static final List<Zoom> DEPTHS = List.of(Zoom.NET, Zoom.STAGE, Zoom.BLOCK);

  DepthMenu(DiagramViewModel model, PaneContext context) {
    Messages messages = context.messages();
    setId("depth-menu");
    getStyleClass().addAll("icon-button", "samples-menu");
    setGraphic(new FontIcon("fth-layers"));
    setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Zoom depth : DEPTHS) {
      RadioMenuItem item = new RadioMenuItem(text(depth, messages));
      item.setId("depth-menu-" + word(depth));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.show(depth));
      Subscriptions.now(model.viewProperty(), view -> item.setSelected(of(view) == depth));
      getItems().add(item);
    }
    Subscriptions.now(
        model.viewProperty(),
        view -> {
          String words = messages.text("canvas.depth", text(of(view), messages));
          setAccessibleText(words);
          Tooltips.on(this, words);
        });
    visibleProperty()
        .bind(context.appearance().widthProperty().map(width -> width == WidthClass.NARROW));
    managedProperty().bind(visibleProperty());
  }

  /** Stem and head are as deep as a block. */
  static Zoom of(View view) {
    if (view instanceof View.Net) {
      return Zoom.NET;
    }
    return view instanceof View.Stage ? Zoom.STAGE : Zoom.BLOCK;
  }

  static String word(Zoom depth) {
    return switch (depth) {
      case NET -> "net";
      case STAGE -> "stage";
      case BLOCK, AUTO -> "block";
    };
  }

  static String text(Zoom depth, Messages messages) {
    return messages.text("canvas.depth." + word(depth));
  }
}

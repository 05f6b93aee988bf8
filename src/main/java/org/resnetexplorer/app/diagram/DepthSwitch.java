package org.resnetexplorer.app.diagram;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.text.Messages;

/** Net, stage or block: three buttons, or in a narrow window a menu. */
final class DepthSwitch extends Region {
  private static final List<Zoom> DEPTHS = List.of(Zoom.NET, Zoom.STAGE, Zoom.BLOCK);

  private final DiagramViewModel model;
  private final Messages messages;
  private final SegmentedButton buttons = new SegmentedButton();
  private final MenuButton menu = new MenuButton();

  DepthSwitch(DiagramViewModel model, PaneContext context) {
    this.model = model;
    this.messages = context.messages();
    setMinWidth(USE_PREF_SIZE);
    buttons.setId("depths");
    menu.setId("depth-menu");
    menu.getStyleClass().add("overlay-menu");
    menu.setGraphic(new FontIcon("fth-layers"));
    ToggleGroup group = new ToggleGroup();
    for (Zoom depth : DEPTHS) {
      addButton(depth);
      addItem(depth, group);
    }
    getChildren().addAll(buttons, menu);
    Subscriptions.now(
        context.appearance().widthProperty(), width -> show(width == WidthClass.NARROW));
    Subscriptions.now(model.viewProperty(), this::tell);
  }

  private static String word(Zoom depth) {
    return switch (depth) {
      case NET -> "net";
      case STAGE -> "stage";
      case BLOCK, AUTO -> "block";
    };
  }

  private String text(Zoom depth) {
    return messages.text("canvas.depth." + word(depth));
  }

  private void addButton(Zoom depth) {
    ToggleButton button = new ToggleButton(text(depth));
    button.setId("depth-" + word(depth));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.show(depth);
        });
    Subscriptions.now(model.viewProperty(), view -> button.setSelected(of(view) == depth));
    buttons.getButtons().add(button);
  }

  private void addItem(Zoom depth, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text(depth));
    item.setId("depth-menu-" + word(depth));
    item.setToggleGroup(group);
    item.setOnAction(event -> model.show(depth));
    Subscriptions.now(model.viewProperty(), view -> item.setSelected(of(view) == depth));
    menu.getItems().add(item);
  }

  /** Stem and head are as deep as a block. */
  private static Zoom of(View view) {
    return view instanceof View.Net
        ? Zoom.NET
        : view instanceof View.Stage ? Zoom.STAGE : Zoom.BLOCK;
  }

  private void tell(View view) {
    String words = messages.text("canvas.depth", text(of(view)));
    menu.setAccessibleText(words);
    Tooltips.on(menu, words);
  }

  private void show(boolean narrow) {
    buttons.setVisible(!narrow);
    menu.setVisible(narrow);
    requestLayout();
  }

  private Region shown() {
    return menu.isVisible() ? menu : buttons;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(shown().prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(shown().minHeight(-1), shown().prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double height = snapSizeY(computePrefHeight(-1));
    shown().resizeRelocate(0, snapPositionY((getHeight() - height) / 2), getWidth(), height);
  }
}

package org.resnetexplorer.app.shell;

import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneTabs;
import org.resnetexplorer.text.Messages;

/** The part of the View menu that leads to the panes behind tabs. */
final class PanesMenu {
  private final Messages messages;
  private final Consumer<String> show;

  /**
   * @param show brings a pane into sight by its id
   */
  PanesMenu(Messages messages, Consumer<String> show) {
    this.messages = messages;
    this.show = show;
  }

  Menu of(PaneTabs lower, PaneTabs upper) {
    Menu menu = new Menu(messages.text("app.menu.panes"));
    menu.setId("menu-panes");
    upper.hosts().forEach(host -> menu.getItems().add(item(host, upper)));
    menu.getItems().add(new SeparatorMenuItem());
    lower.hosts().forEach(host -> menu.getItems().add(item(host, lower)));
    return menu;
  }

  private RadioMenuItem item(PaneHost host, PaneTabs tabs) {
    ToggleButton tab = tabs.button(host);
    RadioMenuItem item = new RadioMenuItem(host.title());
    item.setId("menu-pane-" + host.declaration().id());
    item.setGraphic(new FontIcon(host.declaration().icon()));
    item.disableProperty().bind(tab.disableProperty());
    String keys = host.declaration().keys();
    item.setAccelerator(keys == null ? null : KeyCombination.valueOf(keys));
    item.setOnAction(event -> show.accept(host.declaration().id()));
    Subscriptions.now(tab.selectedProperty(), item::setSelected);
    return item;
  }
}

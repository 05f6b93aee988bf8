package org.resnetexplorer.app.shell;

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

  PanesMenu(Messages messages) {
    this.messages = messages;
  }

  Menu of(PaneTabs lower, PaneTabs upper) {
    Menu menu = new Menu(messages.text("app.menu.panes"));
    menu.setId("menu-panes");
    upper.hosts().forEach(host -> menu.getItems().add(item(host, upper)));
    menu.getItems().add(new SeparatorMenuItem());
    lower.hosts().forEach(host -> menu.getItems().add(item(host, lower)));
    return menu;
  }

  private static RadioMenuItem item(PaneHost host, PaneTabs tabs) {
    ToggleButton tab = tabs.button(host);
    RadioMenuItem item = new RadioMenuItem(host.title());
    item.setId("menu-pane-" + host.declaration().id());
    item.setGraphic(new FontIcon(host.declaration().icon()));
    item.disableProperty().bind(tab.disableProperty());
    String keys = host.declaration().keys();
    item.setAccelerator(keys == null ? null : KeyCombination.valueOf(keys));
    item.setOnAction(event -> tabs.choose(host));
    Subscriptions.now(tab.selectedProperty(), item::setSelected);
    return item;
  }
}

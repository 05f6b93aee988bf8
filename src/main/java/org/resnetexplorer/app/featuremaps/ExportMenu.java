package org.resnetexplorer.app.featuremaps;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.text.Messages;

/** What can be saved of the maps, behind one icon. */
final class ExportMenu extends MenuButton {
  private final MapsExport export;
  private final Messages messages;

  ExportMenu(MapsExport export, Messages messages) {
    this.export = export;
    this.messages = messages;
    setId("maps-export");
    setGraphic(new FontIcon("fth-download"));
    getStyleClass().addAll("icon-button", "maps-look");
    setAccessibleText(messages.text("maps.export"));
    Tooltips.on(this, messages.text("maps.export"));
    getItems()
        .setAll(
            item("grid", export::grid),
            item("channel", export::channel),
            item("npy", () -> export.values(FileKind.NPY)),
            item("csv", () -> export.values(FileKind.CSV)),
            new SeparatorMenuItem(),
            item("all.png", () -> export.allCalls(FileKind.PNG)),
            item("all.npy", () -> export.allCalls(FileKind.NPY)),
            item("all.csv", () -> export.allCalls(FileKind.CSV)));
    disableProperty().bind(export.possible().map(possible -> !possible));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(messages.text("maps.export." + key));
    item.setId("maps-export-" + key.replace('.', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }
}

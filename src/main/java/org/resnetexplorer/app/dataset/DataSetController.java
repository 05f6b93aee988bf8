package org.resnetexplorer.app.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.pane.InnerTabs;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.text.Messages;

/** Which folder it is, how far the work over it is, and the panes that show what came of it. */
final class DataSetController {
  private static final double NARROW_FOLDER = 132;
  private static final double WIDE_FOLDER = 260;

  private final DataSets dataSets;
  private final Appearance appearance;
  private final Messages messages;
  private final Pictures waysIn;
  private final InnerTabs tabs;
  private final MenuButton folder = new MenuButton();
  private final Label counts = new Label();
  private final Label refused = new Label();
  private final VBox body = new VBox();
  private final NoDataSet none;
  private final StackPane content = new StackPane();

  /**
   * @param waysIn of folders by a person's hand
   * @param drop takes what is let go over it
   */
  DataSetController(PaneContext context, Pictures waysIn, FolderDrop drop, InnerTabs tabs) {
    this.dataSets = context.dataSets();
    this.appearance = context.appearance();
    this.messages = context.messages();
    this.waysIn = waysIn;
    this.tabs = tabs;
    this.none = new NoDataSet(dataSets, messages, waysIn);
    content.setOnDragDropped(drop::dropped);
  }

  Node content() {
    ProgressLine progress = new ProgressLine(dataSets, appearance, messages);
    dressFolder();
    counts.setId("dataset-counts");
    counts.getStyleClass().add("second");
    counts.setMinWidth(0);
    // What is under way tells the number too, and takes the room.
    counts.visibleProperty().bind(dataSets.runningProperty().isNull());
    counts.managedProperty().bind(counts.visibleProperty());
    refused.setId("dataset-refused");
    refused.getStyleClass().addAll("second", "dataset-refused");
    refused.setWrapText(true);
    refused.managedProperty().bind(refused.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(tabs.line(), tabs.headers(), space, progress.said(), counts, folder);
    bar.getStyleClass().addAll("dataset-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(tabs.content(), Priority.ALWAYS);
    body.getChildren().setAll(bar, progress.line(), refused, tabs.content());
    body.setMinSize(0, 0);
    content.setMinSize(0, 0);
    content.setId("dataset");
    content.getStyleClass().add("pane");
    content.getChildren().setAll(body, none.content());
    Subscriptions.now(dataSets.openProperty(), this::show);
    Subscriptions.now(dataSets.refusedProperty(), this::refuse);
    return content;
  }

  private void dressFolder() {
    folder.setId("dataset-folder");
    folder.setGraphic(new FontIcon("fth-folder"));
    folder.getStyleClass().add("tool-button");
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    folder.setMinWidth(80);
    Subscriptions.now(
        appearance.widthProperty(),
        width -> folder.setMaxWidth(width == WidthClass.NARROW ? NARROW_FOLDER : WIDE_FOLDER));
  }

  private void show(@Nullable DataSet set) {
    none.content().setVisible(set == null);
    body.setVisible(set != null);
    if (set == null) {
      return;
    }
    folder.setText(set.name());
    Tooltips.on(folder, set.pictures().root().toString());
    folder.setAccessibleText(messages.text("dataset.folder", set.name()));
    folder.getItems().setAll(items(set));
    List<LeftOut> closed = set.pictures().closed();
    String pictures = messages.text("dataset.pictures", set.size());
    counts.setText(
        closed.isEmpty() ? pictures : pictures + " · " + LeftOut.folders(closed, messages));
    Tooltips.on(counts, LeftOut.lines(closed, messages));
    if (none.takeAsked()) {
      // The button that had the keyboard is gone.
      tabs.focus();
    }
  }

  private List<MenuItem> items(DataSet set) {
    List<MenuItem> items = new ArrayList<>();
    for (String name : set.sets()) {
      RadioMenuItem item = new RadioMenuItem(name);
      item.setSelected(name.equals(set.set()));
      item.setOnAction(event -> dataSets.choose(name));
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item("dataset.again", dataSets::lookAgain));
    items.add(item("dataset.other", waysIn::chooseDataSet));
    items.add(new SeparatorMenuItem());
    for (Path map : set.maps()) {
      RadioMenuItem item = new RadioMenuItem(messages.text("dataset.map.of", map.getFileName()));
      item.setId("dataset-map-" + map.getFileName());
      item.setSelected(map.equals(set.mapFile()));
      item.setOnAction(event -> dataSets.map(map));
      items.add(item);
    }
    items.add(item("dataset.map", waysIn::chooseTruth));
    return items;
  }

  private MenuItem item(String key, Runnable handler) {
    MenuItem item = new MenuItem(messages.text(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(event -> handler.run());
    return item;
  }

  private void refuse(@Nullable Explained why) {
    String text = why == null ? "" : why.whole();
    refused.setText(text);
    refused.setVisible(!text.isEmpty());
    none.refuse(text);
  }
}

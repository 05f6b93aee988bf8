package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.common.ChangeWords;
import org.resnetexplorer.app.common.Changes;
import org.resnetexplorer.app.common.LiveChanges;
import org.resnetexplorer.app.common.OpenPicture;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Tip;
import org.resnetexplorer.app.common.WidthClass;

/** Says beside the breadcrumb what a hand changed, so that it is not forgotten; with undo. */
final class ChangedChip {
  private final HBox box;
  private final PaneTools tools;
  private final ChangeWords words;
  private final StringProperty all = new SimpleStringProperty(this, "all", "");
  private List<ChangeWords.Word> shown = List.of();

  ChangedChip(HBox box, PaneTools tools) {
    this.box = box;
    this.tools = tools;
    this.words = new ChangeWords(tools.messages());
  }

  void install() {
    box.managedProperty().bind(box.visibleProperty());
    box.setMinWidth(0);
    tools.workbench().changes().currentProperty().subscribe(this::show);
    tools.appearance().widthProperty().subscribe((before, now) -> rebuild());
    rebuild();
  }

  private void show(Changes changes) {
    List<ChangeWords.Word> next = words.of(changes, edge());
    if (!next.equals(shown)) {
      shown = next;
      all.set(words.line(changes, edge()));
      rebuild();
    }
  }

  private int edge() {
    OpenPicture picture = tools.workbench().preparedProperty().get();
    return picture == null ? 1 : picture.crop().pixels().width();
  }

  private void rebuild() {
    box.setVisible(!shown.isEmpty());
    box.getChildren().clear();
    if (shown.isEmpty()) {
      return;
    }
    LiveChanges changes = tools.workbench().changes();
    Node undo = button("undo", "fth-corner-up-left", changes::undo);
    if (tools.appearance().widthProperty().get() == WidthClass.NARROW) {
      // The words stand beside the prediction as well; here there is room for a count.
      box.getChildren().addAll(text(tools.messages().text("app.changed.many", shown.size())), undo);
      return;
    }
    box.getChildren().add(text(tools.messages().text("app.changed")));
    addWord(shown.get(0));
    if (shown.size() > 1) {
      box.getChildren().add(text(tools.messages().text("app.changed.more", shown.size() - 1)));
    }
    box.getChildren().addAll(undo, button("reset-changes", "fth-x", changes::resetAll));
  }

  private void addWord(ChangeWords.Word word) {
    box.getChildren().add(text(word.name()));
    if (!word.amount().isEmpty()) {
      box.getChildren().add(label(word.amount(), "number"));
    }
  }

  private Label text(String text) {
    return label(text, "changed-word");
  }

  private Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(label).textProperty().bind(all);
    return label;
  }

  private Node button(String id, String icon, Runnable handler) {
    Button button = new Button("", new FontIcon(icon));
    String text = tools.messages().text("app.action." + id);
    button.setId("chip-" + id);
    button.setAccessibleText(text + ": " + all.get());
    Tip.on(button, text);
    button.setOnAction(event -> handler.run());
    return button;
  }
}

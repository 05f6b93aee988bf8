package org.resnetexplorer.app.shell.frame;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.ChangeWords;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.LiveChanges;
import org.resnetexplorer.app.state.OpenPicture;

/**
 * Says beside the breadcrumb what was changed of the picture, so that it is not forgotten; with
 * undo.
 */
public final class ChangedChip {
  private final HBox box;
  private final PaneContext context;
  private final ChangeWords words;
  private final StringProperty all = new SimpleStringProperty(this, "all", "");
  private List<ChangeWords.Word> shown = List.of();

  public ChangedChip(HBox box, PaneContext context) {
    this.box = box;
    this.context = context;
    this.words = new ChangeWords(context.messages());
  }

  public void install() {
    box.managedProperty().bind(box.visibleProperty());
    Subscriptions.now(context.appState().changes().currentProperty(), this::show);
    Subscriptions.onChange(context.appearance().widthProperty(), (before, now) -> rebuild());
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
    OpenPicture picture = context.appState().preparedProperty().get();
    return picture == null ? 1 : picture.crop().pixels().width();
  }

  private void rebuild() {
    box.setVisible(!shown.isEmpty());
    box.getChildren().clear();
    if (shown.isEmpty()) {
      return;
    }
    LiveChanges changes = context.appState().changes();
    Node undo = button("undo", "fth-corner-up-left", changes::undo);
    if (context.appearance().widthProperty().get() != WidthClass.WIDE) {
      // The tooltip says them all; beside a long path there is room for no more than their number.
      Label count = label(Integer.toString(shown.size()), "number");
      count.setAccessibleText(context.messages().text("app.changed.many", shown.size()));
      box.getChildren().addAll(count, undo);
      return;
    }
    if (shown.size() == 1) {
      box.getChildren().add(text(context.messages().text("app.changed")));
      addWord(shown.get(0));
    } else {
      // Names of calls are long, and the tooltip says them all.
      box.getChildren().add(text(context.messages().text("app.changed.many", shown.size())));
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
    // Words give way, and what undoes them does not.
    label.setMinWidth(style.equals("number") ? Region.USE_PREF_SIZE : 0);
    Tooltips.on(label).textProperty().bind(all);
    return label;
  }

  private Node button(String id, String icon, Runnable handler) {
    Button button = new Button("", new FontIcon(icon));
    String text = context.messages().text("app.action." + id);
    button.setId("chip-" + id);
    button.setAccessibleText(text + ": " + all.get());
    Tooltips.on(button, text);
    button.setOnAction(event -> handler.run());
    return button;
  }
}

package org.resnetexplorer.app.teach;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.diagram.Zoom;

/** The sheet: classes, what is learned, what it says; above them the one button. */
final class TeachController {
  private final PaneContext context;
  private final PaneServices services;
  private final TeachViewModel viewModel;
  private final PictureThumbnails thumbnails;
  private final TeachWords words;
  private final Button go = new Button("", new FontIcon("fth-play"));
  private final Button use = new Button();
  private final Button save = new Button();
  private final Button compare = new Button();
  private final Label status = new Label();

  TeachController(
      PaneContext context,
      PaneServices services,
      TeachViewModel viewModel,
      PictureThumbnails thumbnails) {
    this.context = context;
    this.services = services;
    this.viewModel = viewModel;
    this.thumbnails = thumbnails;
    this.words = new TeachWords(context.messages());
  }

  Node content() {
    ClassesPanel left = new ClassesPanel(viewModel.classes(), words, services.places());
    ScrollPane middle =
        scrolling(new LearnedPanel(context.appState(), viewModel, words, thumbnails));
    middle.getStyleClass().add("teach-learned");
    HBox.setHgrow(middle, Priority.ALWAYS);
    ScrollPane right = scrolling(new SaidPanel(viewModel.said(), words));
    right.getStyleClass().add("teach-right");
    HBox columns = new HBox(left, middle, right);
    columns.setMinHeight(0);
    VBox.setVgrow(columns, Priority.ALWAYS);
    UntrainedNote untrained = new UntrainedNote(context, "teach", words.text("teach.untrained"));
    VBox content = new VBox(bar(), untrained, columns);
    content.getStyleClass().addAll("pane", "teach-pane");
    content.setMinSize(0, 0);
    return content;
  }

  private static ScrollPane scrolling(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return scroll;
  }

  private Node bar() {
    go.setId("teach-go");
    go.setOnAction(event -> viewModel.teach());
    dress(use, "teach-use", "teach.use");
    use.setOnAction(event -> viewModel.use());
    Tooltips.on(use, words.text("teach.use.tip"));
    dress(save, "teach-save", "teach.save");
    save.setOnAction(event -> save());
    dress(compare, "teach-compare", "teach.compare");
    compare.setOnAction(event -> services.stage().show(Zoom.AUTO, "runs"));
    status.setId("teach-status");
    status.getStyleClass().add("second");
    status.setWrapText(true);
    status.setMinWidth(0);
    status.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(status, Priority.ALWAYS);
    HBox bar = new HBox(go, use, save, compare, status);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("teach-top");
    for (Button each : new Button[] {go, use, save, compare}) {
      each.setMinWidth(Region.USE_PREF_SIZE);
      each.managedProperty().bind(each.visibleProperty());
    }
    Subscriptions.now(viewModel.runningProperty(), now -> show());
    Subscriptions.now(viewModel.writingProperty(), now -> show());
    Subscriptions.now(viewModel.outcomeProperty(), now -> show());
    Subscriptions.now(viewModel.usedProperty(), now -> show());
    Subscriptions.now(viewModel.noteProperty(), now -> show());
    Subscriptions.now(viewModel.classes().obstacleProperty(), now -> show());
    return bar;
  }

  private void dress(Button button, String id, String key) {
    button.setId(id);
    button.setText(words.text(key));
  }

  private void save() {
    Outcome outcome = viewModel.outcomeProperty().get();
    if (outcome != null) {
      services
          .places()
          .file(
              words.text("teach.save.title"),
              TaughtFolder.fileName(viewModel.name(outcome)),
              TaughtFolder.EXTENSION)
          .ifPresent(viewModel::save);
    }
  }

  private void show() {
    boolean running = viewModel.runningProperty().get();
    boolean writing = viewModel.writingProperty().get();
    Path used = viewModel.usedProperty().get();
    boolean learned = viewModel.outcomeProperty().get() != null;
    String obstacle = viewModel.classes().obstacleProperty().get();
    go.setText(words.text(learned ? "teach.again" : "teach.go"));
    // What is under way is stopped above all tabs, as all work over the data set is.
    go.setDisable(running || !obstacle.isEmpty());
    use.setVisible(learned && used == null);
    use.setDisable(writing);
    save.setVisible(learned);
    compare.setVisible(used != null);
    primary(use.isVisible() ? use : compare.isVisible() ? compare : go);
    status.setText(status(running, writing, obstacle));
    Tooltips.on(status, used == null ? "" : used.toString());
  }

  private String status(boolean running, boolean writing, String obstacle) {
    if (running) {
      return words.text("teach.running");
    }
    if (writing) {
      return words.text("teach.writing");
    }
    String note = viewModel.noteProperty().get();
    return obstacle.isEmpty() || !note.isEmpty() ? note : obstacle;
  }

  /** The one that most want next. */
  private void primary(@Nullable Button one) {
    for (Button each : new Button[] {go, use, compare}) {
      each.getStyleClass().remove("primary");
      if (each == one && !each.isDisabled()) {
        each.getStyleClass().add("primary");
      }
    }
  }
}

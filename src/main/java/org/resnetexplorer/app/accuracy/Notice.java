package org.resnetexplorer.app.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Truth;

/** What stands there while there are no figures: why not, and the way to them. */
final class Notice {
  private static final double LINE = 520;

  private final AccuracyViewModel viewModel;
  private final DataSets dataSets;
  private final Pictures waysIn;
  private final AccuracyWords words;
  private final Label what = new Label();
  private final Label next = new Label();
  private final FlowPane ways = new FlowPane(8, 8);
  private final ReasonList leftOut;
  private final VBox content = new VBox();

  Notice(AccuracyViewModel viewModel, DataSets dataSets, Pictures waysIn, AccuracyWords words) {
    this.viewModel = viewModel;
    this.dataSets = dataSets;
    this.waysIn = waysIn;
    this.words = words;
    what.setId("accuracy-notice");
    next.setId("accuracy-next");
    next.getStyleClass().add("second");
    for (Label line : List.of(what, next)) {
      line.setWrapText(true);
      line.setMaxWidth(LINE);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.setAlignment(Pos.CENTER);
      line.setTextAlignment(TextAlignment.CENTER);
      line.managedProperty().bind(line.textProperty().isNotEmpty());
    }
    ways.setAlignment(Pos.CENTER);
    ways.setMaxWidth(LINE);
    leftOut = new ReasonList(words);
    leftOut.setId("accuracy-unmatched");
    leftOut.setMaxSize(LINE, 200);
    leftOut.managedProperty().bind(leftOut.visibleProperty());
    content.setAlignment(Pos.CENTER);
    content.getStyleClass().add("accuracy-notice");
    content.getChildren().setAll(what, next, ways, leftOut);
  }

  Node content() {
    return content;
  }

  /** Says how it stands. */
  void show() {
    ways.getChildren().clear();
    leftOut.getItems().clear();
    FolderException obstacle = viewModel.obstacleProperty().get();
    if (obstacle == null) {
      showState(viewModel.stateProperty().get());
    } else {
      showObstacle(obstacle);
    }
    leftOut.setVisible(!leftOut.getItems().isEmpty());
  }

  private void showState(JobState<Measured> state) {
    if (state instanceof JobState.None<Measured>) {
      showBeginning();
    } else if (state instanceof JobState.Running<Measured>) {
      say(words.text("accuracy.measuring"), "");
    } else if (state instanceof JobState.Stopped<Measured> stopped) {
      showStopped(stopped.progress());
    } else if (state instanceof JobState.Failed<Measured> failed) {
      say(failed.why().what(), failed.why().next());
      way("accuracy-begin", words.text("accuracy.try"), viewModel::begin);
    } else if (state instanceof JobState.Done<Measured> done) {
      say(words.text("accuracy.nothing"), "");
      leftOut.show(done.result().leftOut());
    }
  }

  private void say(String sentence, String step) {
    what.setText(sentence);
    next.setText(step);
  }

  private void way(String id, String name, Runnable handler) {
    Button button = new Button(name);
    button.setId(id);
    button.setOnAction(event -> handler.run());
    if (ways.getChildren().isEmpty()) {
      button.getStyleClass().add("primary");
    }
    ways.getChildren().add(button);
  }

  private void showBeginning() {
    DataSet set = dataSets.openProperty().get();
    if (set == null || dataSets.truthProperty().get() == null) {
      say("", "");
      return;
    }
    int all = set.size();
    int kept = viewModel.keptProperty().get();
    say(
        words.text("accuracy.begin.what", all),
        kept > 0
            ? words.text("accuracy.begin.kept", kept, all)
            : words.text("accuracy.begin.next"));
    way(
        "accuracy-begin",
        kept > 0 ? words.text("accuracy.goon") : words.text("accuracy.begin", all),
        viewModel::begin);
  }

  private void showStopped(@Nullable PassProgress progress) {
    say(
        progress == null
            ? words.text("accuracy.stopped")
            : words.text("accuracy.stopped.at", progress.done(), progress.total()),
        words.text("accuracy.stopped.next"));
    way("accuracy-begin", words.text("accuracy.goon"), viewModel::begin);
  }

  private void showObstacle(FolderException obstacle) {
    say(words.text(obstacle.key(), obstacle.arguments().toArray()), next(obstacle.key()));
    if (obstacle.key().startsWith("folder.noclasses")) {
      return;
    }
    if (obstacle.key().equals("folder.nomatch.unnamed")) {
      way("accuracy-labels", words.text("accuracy.labels"), waysIn::chooseLabels);
    }
    otherMaps()
        .forEach(
            file ->
                way(
                    "accuracy-map-" + name(file),
                    words.text("accuracy.map.of", name(file)),
                    () -> dataSets.map(file)));
    way("accuracy-map", words.text("accuracy.map"), waysIn::chooseTruth);
    Truth truth = dataSets.truthProperty().get();
    if (truth != null && !obstacle.key().equals("folder.notruth")) {
      leftOut.show(truth.leftOut());
    }
  }

  private List<Path> otherMaps() {
    DataSet set = dataSets.openProperty().get();
    List<Path> maps = new ArrayList<>(set == null ? List.of() : set.maps());
    if (set != null) {
      maps.remove(set.mapFile());
    }
    return maps;
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  private String next(String key) {
    return switch (key) {
      case "folder.noclasses.numbers" -> words.text("accuracy.next.numbers");
      case "folder.noclasses.features", "folder.noclasses.single" ->
          words.text("accuracy.next.noclasses");
      case "folder.notruth" -> words.text("accuracy.next.notruth");
      case "folder.nomatch.unnamed" -> words.text("accuracy.next.unnamed");
      default -> words.text("accuracy.next.nomatch");
    };
  }
}
